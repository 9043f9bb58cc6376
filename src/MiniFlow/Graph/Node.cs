namespace MiniFlow;

/// <summary>
/// One operation of a differentiable graph. Its <see cref="Forward"/> sets <see cref="Value"/> from the values of its inbound nodes; its
/// <see cref="Backward"/> adds, for every inbound node, its share of the gradient of the output to <see cref="Gradients"/>. Derive from it
/// to write a node of your own: <see cref="Add"/> shows how. <see cref="Flow.ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/> runs both passes in the right order.
/// </summary>
[TypeFormatterSource]
public abstract partial class Node
{
    /// <summary>A node that computes from <paramref name="inboundNodes"/>; its name is made from its type: <c>Mul</c>, <c>Mul_1</c>, ….</summary>
    /// <exception cref="GraphException">An inbound node is null.</exception>
    protected Node(params IReadOnlyList<Node> inboundNodes)
        : this(null, inboundNodes)
    {
    }

    /// <summary>A node with a name of its own, with a number behind it if the name is taken.</summary>
    /// <exception cref="GraphException">An inbound node is null, or the name is blank.</exception>
    protected Node(string? name, params IReadOnlyList<Node> inboundNodes)
    {
        if (name is not null && string.IsNullOrWhiteSpace(name))
            throw new GraphException($"A node of type {TypeName} cannot have a blank name. Give it one, or leave the name out.");

        InboundNodes = CheckedInbound(inboundNodes);
        Name = Graph.Current.UniqueName(name ?? TypeName);
        Island = Island.Of(InboundNodes);
        LinkToInbound();
    }

    /// <summary>The name, unique within its <see cref="Graph"/>.</summary>
    public string Name { get; }

    /// <summary>The nodes whose values this one computes from, in the order in which they were given.</summary>
    public NodeList InboundNodes { get; private set; }

    /// <summary>
    /// The nodes that compute from this one, each once. While a run is under way only those that lead to the run's output: their gradients
    /// are what <see cref="Backward"/> adds up. The output itself then has one outbound node too, which holds its gradient, 1.
    /// </summary>
    public NodeList OutboundNodes => activeOutbound ?? links.ToNodeList();

    /// <summary>The shape that the value will have, as far as it is known before anything is fed.</summary>
    public Shape Shape { get; protected set; } = Shape.Unknown;

    /// <summary>The result of the last forward pass.</summary>
    /// <exception cref="GraphException">There is none yet.</exception>
    public Tensor Value
    {
        get => value ?? throw RunError.NoValue(this);
        protected internal set => this.value = value;
    }

    /// <summary>Whether there is a <see cref="Value"/>.</summary>
    public bool HasValue => value is not null;

    /// <summary>The gradient of the output for each inbound node. It begins every backward pass at zero.</summary>
    public GradientTable Gradients => gradients ??= new GradientTable(this, GradientKeys);

    /// <summary>The forward pass: sets <see cref="Value"/> from the values of <see cref="InboundNodes"/>.</summary>
    public abstract void Forward();

    /// <summary>
    /// The backward pass: for every node in <see cref="OutboundNodes"/> takes the upstream gradient <c>outbound.Gradients[this]</c>, multiplies
    /// it by the local derivative and adds the product to <c>Gradients[inbound]</c>, for every inbound node.
    /// </summary>
    public abstract void Backward();

    /// <summary>For instance <c>Mul_1 = Mul(x, z), shape (2, 3)</c>.</summary>
    public override string ToString() => $"{Name} = {TypeName}({InboundNodes}), shape {Shape}";

    /// <summary>
    /// The upstream gradient of this node as a whole: the sum of <c>outbound.Gradients[this]</c> over its outbound nodes. Where the local
    /// derivative is the same for all of them, as it nearly always is, adding up first and multiplying once gives the same gradient. Not to be
    /// written to: others may hold the same tensor.
    /// </summary>
    protected Tensor UpstreamGradient()
    {
        Tensor? sum = null;
        foreach (var outbound in OutboundNodes)
        {
            var upstream = outbound.Gradients[this];
            sum = sum is null ? upstream : sum + upstream;
        }

        return sum ?? throw RunError.NoUpstream(this);
    }

    /// <summary>
    /// The rule for shapes: which shape the value has when the inbound values have these. Called by <see cref="CheckShapes"/> while the graph is
    /// built, when dimensions may be unknown, and again in a run whenever the inbound values come with new shapes.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    protected virtual Shape InferShape(IReadOnlyList<Shape> inboundShapes) => Shape.Unknown;

    /// <summary>Applies <see cref="InferShape"/> to what is known now and sets <see cref="Shape"/>: the last line of a constructor.</summary>
    /// <exception cref="ShapeException">The shapes of the inbound nodes do not fit.</exception>
    protected void CheckShapes()
    {
        var shapes = new Shape[InboundNodes.Count];
        for (var i = 0; i < shapes.Length; i++)
            shapes[i] = InboundNodes[i].Shape;
        Shape = InferShape(shapes);
    }

    /// <summary>
    /// Makes this node compute from <paramref name="inbound"/> in place of the inbound node number <paramref name="index"/>. Shapes that were inferred
    /// stay as they are. No node of the library does this; it is how a graph can come to have a cycle.
    /// </summary>
    /// <exception cref="GraphException">The new node is null, or there is no inbound node of that number.</exception>
    protected void Rewire(int index, Node inbound)
    {
        var before = InboundNodes[index];
        InboundNodes = CheckedInbound(InboundNodes.With(index, inbound));
        if (InboundNodes.IndexOf(before) < 0)
            before.links.Remove(this);
        if (before != inbound)
            inbound.links.Add(this);
        Island.Join(inbound.Island);
        gradients = null;
        Plan.ForgetAll();
    }
}
