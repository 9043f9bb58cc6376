namespace MiniFlow;

/// <summary>What a run sees of a node.</summary>
public abstract partial class Node
{
    private readonly OutboundLinks links = new();
    private Tensor? value;
    private GradientTable? gradients;
    private NodeList? activeOutbound;
    private Shape[]? shapesSeen;
    private Shape? expectedShape;

    /// <summary>A node that its inbound nodes do not know of and that takes no name: a run's own.</summary>
    private protected Node(NodeList unaware)
    {
        InboundNodes = unaware;
        Name = TypeName;
        Island = unaware[0].Island;
    }

    /// <summary>The plan of the runs that have this node as their output, kept from the first one.</summary>
    internal Plan? Plan { get; set; }

    internal Island Island { get; }

    internal string TypeName => GetType().Name is var name && name.IndexOf('`') is > 0 and var end ? name[..end] : GetType().Name;

    /// <summary>How a message calls this node: by its name, with its type where the name does not tell it.</summary>
    internal string Label => Name.StartsWith(TypeName, StringComparison.Ordinal) ? $"'{Name}'" : $"'{Name}' ({TypeName})";

    internal bool IsInRun => activeOutbound is not null;

    /// <summary>Whether a run has to feed this node; DummyGrad is only needed where there is a backward pass.</summary>
    internal virtual bool MustBeFed(bool forBackward) => false;

    /// <summary>Whether this run has fed it.</summary>
    internal virtual bool IsFed => HasValue;

    /// <summary>The nodes that <see cref="Gradients"/> has an entry for.</summary>
    private protected virtual NodeList GradientKeys => InboundNodes;

    internal void EnterRun(NodeList outbound)
    {
        // What an earlier run has left must be taken neither for a value of this one nor for a gradient.
        value = null;
        gradients?.Clear();
        activeOutbound = outbound;
        BeginRun();
    }

    internal void LeaveRun() => activeOutbound = null;

    /// <summary>Takes what the feed holds for this node, in the dtype that it comes in if <paramref name="asItComes"/>.</summary>
    internal virtual void AcceptFeed(Tensor fed, bool asItComes) => throw RunError.FeedForComputedNode(this);

    private protected virtual void BeginRun()
    {
    }

    /// <summary>The shape that the value must have, by the rule for shapes; the rule is asked again when the inbound values have new shapes.</summary>
    internal Shape ExpectedShape()
    {
        var inbound = InboundNodes;
        var isNew = shapesSeen is null;
        shapesSeen ??= new Shape[inbound.Count];
        for (var i = 0; i < shapesSeen.Length; i++)
        {
            var shape = inbound[i].Value.Shape;
            isNew |= !shape.Equals(shapesSeen[i]);
            shapesSeen[i] = shape;
        }

        if (!isNew)
            return expectedShape!;
        try
        {
            var inferred = InferShape(shapesSeen);
            return expectedShape = inferred.IsRankKnown ? inferred : Shape;
        }
        catch
        {
            // Not to be taken as checked by the next run.
            shapesSeen = null;
            throw;
        }
    }

    private NodeList CheckedInbound(IReadOnlyList<Node> inboundNodes)
    {
        // Copied: the graph must not change when the caller's list does.
        var nodes = inboundNodes?.ToArray() ?? [];
        var missing = Array.IndexOf(nodes, null);
        return missing < 0
            ? new NodeList(nodes)
            : throw new GraphException(
                $"Inbound node number {missing + 1} of {nodes.Length} of a new {TypeName} is null. "
                + "Make that node first; in a notebook, run the cell that makes it.");
    }

    private void LinkToInbound()
    {
        for (var i = 0; i < InboundNodes.Count; i++)
        {
            // A node that is given twice still has one link back.
            if (InboundNodes.IndexOf(InboundNodes[i]) == i)
                InboundNodes[i].links.Add(this);
        }
    }
}
