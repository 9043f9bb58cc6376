namespace MiniFlow;

/// <summary>
/// What one does with a graph: put its nodes in order, compute a value, compute a value with gradients. With <c>using static MiniFlow.Flow</c> a
/// cell reads <c>var (loss, gradients) = ValueAndGrad(f, feed, W, b);</c>.
/// </summary>
/// <remarks>One graph is run by one thread at a time.</remarks>
public static class Flow
{
    /// <summary>
    /// An order in which a graph can be computed: the ancestors of <paramref name="node"/>, each after all its inbound nodes, and the node itself
    /// last. Other nodes that hang on the same inputs are not in it.
    /// </summary>
    /// <exception cref="GraphException">There is a cycle; the message names its nodes.</exception>
    public static NodeList TopologicalSort(Node node) => PlanOf(node).Order;

    /// <summary>The forward pass: the value of <paramref name="node"/>.</summary>
    /// <exception cref="GraphException">An input is not fed, the feed is for another graph, or a node failed; the message says which.</exception>
    /// <exception cref="ShapeException">Values have shapes that do not fit.</exception>
    public static Tensor Value(Node node, Feed feed) => PlanOf(node).Value(Given(feed));

    /// <summary>
    /// The forward and the backward pass: the value of <paramref name="node"/> and its gradient with respect to each node of
    /// <paramref name="wrt"/>, inputs or inner nodes. The gradient of a node that has several numbers is that of their sum.
    /// </summary>
    /// <param name="node">The output, most often a loss.</param>
    /// <param name="feed">A value for each input that the output depends on, and for a <see cref="DummyGrad"/> its gradient.</param>
    /// <param name="wrt">What to differentiate with respect to.</param>
    /// <exception cref="GraphException">
    /// An input is not fed, the feed is for another graph, the output does not depend on a node of <paramref name="wrt"/>, the output is NaN or
    /// infinite, or a node failed; the message says which.
    /// </exception>
    /// <exception cref="ShapeException">Values or gradients have shapes that do not fit.</exception>
    public static ValueAndGradients ValueAndGrad(Node node, Feed feed, params IReadOnlyList<Node> wrt)
    {
        ArgumentNullException.ThrowIfNull(wrt);
        return PlanOf(node).ValueAndGrad(Given(feed), wrt);
    }

    /// <summary>
    /// The same with respect to the nodes of an earlier result, whose gradients are written over: many steps without new memory for them.
    /// <c>var (loss, gradients) = ValueAndGrad(f, feed, W, b);</c> once, then <c>ValueAndGrad(f, feed, into: gradients)</c>.
    /// </summary>
    /// <inheritdoc cref="ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/>
    public static ValueAndGradients ValueAndGrad(Node node, Feed feed, GradientList into)
    {
        ArgumentNullException.ThrowIfNull(into);
        return PlanOf(node).ValueAndGrad(Given(feed), into.Nodes, gradientsInto: into);
    }

    /// <summary>
    /// The same with respect to the nodes of an earlier result, all of which is written over, the value too: many steps without any new memory.
    /// <c>var last = ValueAndGrad(f, feed, W, b);</c> once, then <c>ValueAndGrad(f, feed, into: last)</c>.
    /// </summary>
    /// <inheritdoc cref="ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/>
    public static ValueAndGradients ValueAndGrad(Node node, Feed feed, ValueAndGradients into)
    {
        if (into.Value is null || into.Gradients is null)
            throw new GraphException("There is nothing to write over: into has no value and no gradients. Give it what an earlier ValueAndGrad returned.");
        return PlanOf(node).ValueAndGrad(Given(feed), into.Gradients.Nodes, into.Value, into.Gradients);
    }

    /// <summary>
    /// The share of examples, from 0 to 1, whose largest logit is at the place of their label. <paramref name="logits"/>: <c>m×k</c>;
    /// <paramref name="labels"/>: <c>m</c> class indices from 0 to k - 1.
    /// </summary>
    /// <exception cref="LabelException">The labels are not class indices, or not one for each row.</exception>
    public static double Accuracy(Tensor logits, Tensor labels)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(labels);
        var classes = Labels.Of(labels, logits.Shape, nameof(Accuracy));
        if (classes.Length == 0)
            throw new LabelException($"{nameof(Accuracy)} over no examples is no number. Give at least one.");
        var predicted = logits.ArgMax(axis: 1).AsSpan<long>();
        var right = 0;
        for (var i = 0; i < classes.Length; i++)
            right += classes[i] == predicted[i] ? 1 : 0;
        return (double)right / classes.Length;
    }

    /// <summary>The same for the logits that a node computes.</summary>
    /// <inheritdoc cref="Accuracy(Tensor, Tensor)"/>
    public static double Accuracy(Node logits, Tensor labels, Feed feed) => Accuracy(Value(logits, feed), labels);

    /// <summary>The same for labels that are in the graph: an input, fed like the others.</summary>
    /// <inheritdoc cref="Accuracy(Tensor, Tensor)"/>
    public static double Accuracy(Node logits, Node labels, Feed feed)
    {
        var both = new Pair(logits, labels);
        Value(both, feed);
        return Accuracy(logits.Value, labels.Value);
    }

    // What a cell declares and an exercise has not yet filled in is null.
    private static Plan PlanOf(Node? node) =>
        Plan.For(node ?? throw new GraphException("The node to compute is null. Make it first; in a notebook, run the cell that makes it."));

    private static Feed Given(Feed? feed) =>
        feed ?? throw new GraphException("The feed is null. Give the inputs their values: new Feed { [x] = 3 }.");
}
