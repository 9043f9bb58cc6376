using System.Text;

namespace MiniFlow;

/// <summary>What one run of a session has computed.</summary>
[TypeFormatterSource]
public sealed class RunTrace
{
    private readonly SessionPlan plan;

    internal RunTrace(int number, SessionPlan plan, int computed)
    {
        Number = number;
        this.plan = plan;
        Nodes = new NodeList([.. plan.Steps.Take(computed)]);
        IsComplete = computed == plan.Steps.Count;
    }

    /// <summary>Which run of the session it was, from 1.</summary>
    public int Number { get; }

    /// <summary>What was fetched.</summary>
    public NodeList Fetches => new([.. plan.Fetches]);

    /// <summary>The nodes that were computed, each once, in that order. Nodes that were fed are not among them.</summary>
    public NodeList Nodes { get; }

    /// <summary>The nodes that ran backward, in that order.</summary>
    public NodeList Backward => new([.. plan.BackwardSteps.Where(step => Nodes.IndexOf(step.Pass) >= 0).Select(step => step.Node)]);

    /// <summary>Whether the run came to its end; an error breaks it off.</summary>
    public bool IsComplete { get; }

    /// <summary>One line a node: its turn, its name, what it computes from.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"run {Number} of {Fetches}{(IsComplete ? "" : ", broken off")}");
        var (digits, width) = ($"{Nodes.Count}".Length, Nodes.Select(node => node.Name.Length).DefaultIfEmpty().Max());
        for (var i = 0; i < Nodes.Count; i++)
        {
            var inbound = Nodes[i].InboundNodes;
            text.Append('\n').Append($"{i + 1}".PadLeft(digits + 2)).Append("  ").Append(Nodes[i].Name.PadRight(inbound.Count == 0 ? 0 : width));
            if (inbound.Count > 0)
                text.Append("  from ").Append(inbound);
        }

        if (Backward is { Count: > 0 } backward)
            text.Append("\n  backward: ").Append(backward);
        return text.ToString();
    }
}
