namespace MiniFlow.Lab.Checks;

/// <summary>A factory that makes the student's node from inbound nodes.</summary>
/// <param name="make">The factory.</param>
/// <param name="arity">How many inbound nodes it takes.</param>
/// <param name="isOurs">Whether the library's own nodes are welcome: for targets, never for a student.</param>
public sealed class NodeAnswer(Func<IReadOnlyList<Node>, Node?> make, int arity, bool isOurs = false) : Answer
{
    /// <inheritdoc/>
    public override string Description => $"a node with {Words.Count(arity, "input")}";

    /// <summary>How many inbound nodes the factory takes.</summary>
    public int Arity => arity;

    /// <summary>The same for an exercise in which a graph is built from the library's nodes.</summary>
    internal GraphAnswer AsGraph() => new(make, arity);

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        using var workplace = new Workplace();
        var made = new List<Node>();
        try
        {
            return Run(@case, made);
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception) };
        }
    }

    private Observation Run(Case @case, List<Node> made)
    {
        Trouble? refusal = null;
        Node Make(IReadOnlyList<Node> inbound)
        {
            var node = make(inbound);
            refusal ??= isOurs ? null : Refusal(node);
            made.Add(node!);
            return node ?? throw new GraphException("There is no node.");
        }

        CaseGraph graph;
        try
        {
            graph = new CaseGraph(@case, Make, arity);
        }
        catch (Exception) when (refusal is not null)
        {
            return new Observation { Trouble = refusal };
        }

        return refusal is null ? RunGraph(@case, graph, made) : new Observation { Trouble = refusal };
    }

    private static Observation RunGraph(Case @case, CaseGraph graph, List<Node> made)
    {
        var inputs = Tensors.Copies(@case.Inputs);
        var upstreams = Tensors.Copies(graph.Upstreams);
        var asked = @case.WithRespectTo ?? [.. Enumerable.Range(0, inputs.Count)];
        var gradients = new Tensor?[inputs.Count];
        Trouble? trouble = null;
        Tensor? value = null;
        try
        {
            var wrt = asked.Select(i => (Node)graph.Inputs[i]).ToArray();
            if (@case.EarlierInputs is { } earlier)
                Flow.ValueAndGrad(graph.Output, graph.EarlierFeed(Tensors.Copies(earlier)), wrt);
            var result = Flow.ValueAndGrad(graph.Output, graph.Feed(inputs, upstreams), wrt);
            value = result.Value.Copy();
            for (var i = 0; i < asked.Count; i++)
                gradients[asked[i]] = result.Gradients[i].Copy();

            // Where the output is the sum of two consumers, it is not the value of the node.
            if (made is [var only] && @case.Wiring != Wiring.TwoConsumers)
                trouble = NodeTrouble.OfValue(only, value);
        }
        catch (Exception exception)
        {
            (value, trouble) = (graph.Output.HasValue ? graph.Output.Value.Copy() : null, graph.Misfit() ?? NodeTrouble.Of(exception, made, graph, [.. asked.Select(i => graph.Inputs[i])]));
            foreach (var i in asked)
                gradients[i] = LeftBehind(made, graph.Inputs[i]);
        }

        return new Observation
        {
            Value = value,
            Gradients = gradients,
            ChangedInputs = Tensors.Changed(@case.Inputs, inputs),
            ChangedUpstream = graph.Misfit() is null && graph.HasChangedUpstream(),
            Trouble = trouble,
            IsUntouched = trouble?.Kind == TroubleKind.NoValue,
        };
    }

    // What a backward pass has written before the run refused it: worth showing, and enough to recognise a mistake by.
    private static Tensor? LeftBehind(List<Node> made, Node input) =>
        made.Find(node => node.InboundNodes.IndexOf(input) >= 0 && node.Gradients.Has(input))?.Gradients[input].Copy();

    private static Trouble? Refusal(Node? node)
    {
        if (node is null)
            return new Trouble(TroubleKind.NoNode, "Your cell handed in `null` instead of a node.");
        if (node.GetType().Assembly != typeof(Node).Assembly)
            return NodeTrouble.OfAsync(node);
        var name = node.GetType().Name;
        return new Trouble(
            TroubleKind.LibraryNode,
            $"This is the library's own `{name}`, not yours. Write `public class {name} : Node` in the cell above, run that cell, then this one.");
    }
}
