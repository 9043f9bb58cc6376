namespace MiniFlow;

/// <summary>What can go wrong between a run and a node, each in words for the student who reads it: what, where, what to do.</summary>
internal static class RunError
{
    public static GraphException NoValue(Node node) => new(node.IsInRun
        ? $"{node.Label} has no value yet: its turn in this run has not come, or its Forward has not set Value. "
          + "A node may only read the values of its InboundNodes."
        : node.Graph.DefaultSession is null
        ? $"{node.Label} has no value yet. Run it first: Value(node, feed) or ValueAndGrad(node, feed, wrt)."
        : $"{node.Label} has no value: a session keeps nothing between runs but variables. Fetch it: session.Run({node.Name}).");

    public static GraphException ForwardLeftNoValue(Node node) => new(
        $"Forward of {node.Label} left no Value. Set it there: Value = …, computed from the values of {node.InboundNodes}.");

    public static ShapeException ValueShape(Node node, Shape expected, Shape actual) => new(
        $"Forward of {node.Label} left a Value of shape {actual}, but by its shape rule it must be {expected}. One of the two is wrong.");

    /// <summary>Whether an error of ours already begins with the node that it is about, and needs no more words around it.</summary>
    public static bool Names(Node node, Exception exception) =>
        exception is MiniFlowException && exception.Message.StartsWith(node.Label, StringComparison.Ordinal);

    public static MiniFlowException InForward(Node node, Exception exception) =>
        Wrap($"Forward of {node.Label} failed{From(node)}: {exception.Message}", exception);

    public static MiniFlowException InBackward(Node node, Exception exception) =>
        Wrap($"Backward of {node.Label} failed{From(node)}: {exception.Message}", exception);

    public static GraphException Unfed(Node output, IReadOnlyList<Node> unfed) => new(
        $"To compute {output.Label}, {Labels(unfed)} must be fed, but {(unfed.Count == 1 ? "is" : "are")} not. "
        + $"Add to the feed: {string.Join(", ", unfed.Select(node => $"[{node.Name}] = …"))}."
        + (unfed.Any(node => node is Input && node.Label == $"'{node.Name}'")
            ? " Inputs that have a name are easier to tell apart: new Input(\"x\")."
            : ""));

    public static GraphException FeedForOtherGraph(Node output, Node node) => new(output.InboundNodes.Count == 0 && !output.MustBeFed(forBackward: true)
        ? $"{node.Label} is fed, but {output.Label} has no inbound nodes at all. Pass them on in its constructor: base(x, y)."
        : $"{node.Label} is fed, but it is not part of the graph of {output.Label}, which depends on {FedInputs(output)}. "
        + "Perhaps a cell made a new input after the graph was built: run the cell that builds the graph again, or take this one out of the feed.");

    public static GraphException FeedForComputedNode(Node node) => new(
        $"{node.Label} cannot be fed: it computes its value from {node.InboundNodes}. Feed its inputs instead.");

    public static GraphException FeedWithoutValue(Node node) => new(
        $"The feed holds null for {node.Label}. Give it a number, an array or a tensor.");

    public static GraphException NothingAskedFor(Node output) => new(
        $"ValueAndGrad of {output.Label} was not told what to differentiate with respect to. Name at least one node: "
        + "ValueAndGrad(f, feed, x). For the value alone there is Value(f, feed).");

    public static GraphException DoesNotLeadTo(Node output, Node? wrt) => new(wrt is null
        ? $"One of the nodes to differentiate {output.Label} with respect to is null. Run the cell that makes it."
        : $"{output.Label} cannot be differentiated with respect to {wrt.Label}: no path leads from it to {output.Label}, "
          + $"which depends on {FedInputs(output)}. Name one of those, or build the graph on {wrt.Label}.");

    public static GraphException NoGradientThrough(Node output, Node wrt, Node obstacle) => new(
        $"{output.Label} cannot be differentiated with respect to {wrt.Label}: the way from it leads through {obstacle.Label}, which lets no gradient through, "
        + "since its value jumps, or is taken as given. Build the loss without it.");

    public static GraphException NoGradient(Node node, Node inbound) => new(
        $"Backward of {node.Label} wrote no gradient for {inbound.Label}. Add its share for every outbound node: "
        + $"Gradients[InboundNodes[{node.InboundNodes.IndexOf(inbound)}]] += (local derivative) * outbound.Gradients[this].");

    public static ShapeException GradientShape(Node node, Node inbound, Shape actual) => new(
        $"Backward of {node.Label} wrote a gradient of shape {actual} for {inbound.Label}, whose value has shape {inbound.Value.Shape}. "
        + "A gradient has the shape of what it is the gradient of: look for a missing transpose, or sum over what was broadcast (SumTo).");

    public static GraphException NotInbound(Node node, Node? asked) => new(
        $"The gradients of {node.Label} have no entry for {asked?.Label ?? "null"}. There is one for each inbound node: {node.InboundNodes}.");

    public static GraphException NoGradientComputed(Node node, Node inbound) => new(
        $"The last run computed no gradient of {node.Label} for {inbound.Label}. "
        + $"ValueAndGrad computes those that lead to the nodes that it is asked for: name {inbound.Label}, or a node before it, as wrt.");

    public static GraphException NoUpstream(Node node) => new(
        $"{node.Label} has no upstream gradient: no node computes from it. ValueAndGrad gives the output of a run its gradient of 1; "
        + "calling Backward by hand does not.");

    public static GraphException Cycle(IReadOnlyList<Node> cycle) => new(
        $"The graph has a cycle: {string.Join(" → ", cycle.Append(cycle[0]).Select(node => node.Name))}. "
        + "Each of these nodes would need its own value before it could compute it. Give one of them another inbound node.");

    public static GraphException RunWithinRun(Node node) => new(
        $"{node.Label} is already being computed. A Forward or Backward cannot start a run over the graph that it is part of, "
        + "nor can two threads run one graph at the same time.");

    private static MiniFlowException Wrap(string message, Exception exception) =>
        exception is ShapeException ? new ShapeException(message, exception) : new GraphException(message, exception);

    /// <summary>For instance <c> on x (2, 3) and W (4, 5)</c>.</summary>
    private static string From(Node node)
    {
        var inbound = node.InboundNodes.Where(each => each.HasValue).Select(each => $"{each.Name} {each.Value.Shape}").ToArray();
        return inbound.Length == 0 ? "" : $" on {Listed(inbound)}";
    }

    private static string FedInputs(Node output) =>
        Labels(Flow.TopologicalSort(output).Where(node => node.MustBeFed(forBackward: true)).ToArray());

    public static string Labels(IReadOnlyList<Node> nodes) =>
        nodes.Count == 0 ? "no input at all" : Listed(nodes.Select(node => node.Label).ToArray());

    private static string Listed(string[] items)
    {
        const int Most = 6;
        if (items.Length > Most)
            items = [.. items[..Most], $"{items.Length - Most} more"];
        return items.Length == 1 ? items[0] : $"{string.Join(", ", items[..^1])} and {items[^1]}";
    }
}
