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
        : this(name, isFullName: false, inboundNodes)
    {
    }

    private protected Node(string? name, bool isFullName, params IReadOnlyList<Node> inboundNodes)
    {
        if (name is not null && string.IsNullOrWhiteSpace(name))
            throw new GraphException($"A node of type {TypeName} cannot have a blank name. Give it one, or leave the name out.");

        InboundNodes = CheckedInbound(inboundNodes);
        IsStudents = GetType().Assembly != typeof(Node).Assembly;
        Graph = Graph.Current;
        Name = Graph.UniqueName(isFullName ? name! : NameScope.Qualify(Graph, name ?? DefaultName));
        Device = MiniFlow.Device.Current(Graph);
        Island = Island.Of(InboundNodes);
        LinkToInbound();
        Graph.Add(this);
    }

    /// <summary>The name, unique within its <see cref="Graph"/>, with the scopes that it was made in: <c>model/fc1/MatMul</c>.</summary>
    public string Name { get; }

    /// <summary>The graph that was the current one when this node was made. A session runs the nodes of one graph.</summary>
    public Graph Graph { get; }

    /// <summary>The device that it was made for, as <c>/cpu:0</c>; null where no <see cref="MiniFlow.Device"/> scope said so.</summary>
    public string? Device { get; }

    /// <summary>What kind of operation this is, by TensorFlow's name for it: <c>Mul</c>, <c>Const</c>, …; the class's name unless it says otherwise.</summary>
    public virtual string OperationType => TypeName;

    /// <summary>The nodes whose values this one computes from, in the order in which they were given.</summary>
    public NodeList InboundNodes { get; private set; }

    /// <summary>
    /// The nodes that compute from this one, each once. While a run is under way only those that lead to the run's output: their gradients
    /// are what <see cref="Backward"/> adds up. The output itself then has one outbound node too, which holds its gradient, 1.
    /// </summary>
    public NodeList OutboundNodes => activeOutbound ?? links.ToNodeList();

    /// <summary>The shape that the value will have, as far as it is known before anything is fed.</summary>
    public Shape Shape { get; protected set; } = Shape.Unknown;

    /// <summary>The dtype that the value will have, as far as it is known before anything is fed.</summary>
    public DType DType { get; protected set; } = DType.Unknown;

    /// <summary>The result of the last forward pass.</summary>
    /// <exception cref="GraphException">There is none yet.</exception>
    public Tensor Value
    {
        get => IsInRun && value is not null ? value : KeptValue();
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

    /// <summary>Name, shape and dtype, not the value: <c>Tensor("Mul:0", shape=(), dtype=int32)</c>; a <c>?</c> for what is not known yet.</summary>
    public override string ToString() => $"Tensor(\"{Name}:0\", shape={NodeText.Of(Shape)}, dtype={DType.Name()})";

    /// <summary>
    /// A tensor to compute the value into, of the shape and dtype that the rules of this node give for the inbound values: all of its elements are yet to be
    /// written. It is the same tensor in every run, as long as it fits. <c>Value = Tensor.Exp(x, into: Room())</c>.
    /// </summary>
    protected Tensor Room()
    {
        if (!IsInRun)
            Expect();
        return room.For(expectedShape!, expectedDType);
    }

    /// <summary>
    /// The upstream gradient of this node as a whole: the sum of <c>outbound.Gradients[this]</c> over its outbound nodes. Where the local
    /// derivative is the same for all of them, as it nearly always is, adding up first and multiplying once gives the same gradient. Not to be
    /// written to: others may hold the same tensor.
    /// </summary>
    protected Tensor UpstreamGradient() => UpstreamSum();

    /// <summary>
    /// Whether a gradient goes on to that inbound node. An operation that jumps, such as <see cref="ArgMax"/>, says no: a small change of what it computes from
    /// changes nothing.
    /// </summary>
    protected internal virtual bool PassesGradientTo(Node inbound) => true;

    /// <summary>
    /// The rule for shapes: which shape the value has when the inbound values have these. Called by <see cref="CheckShapes"/> while the graph is
    /// built, when dimensions may be unknown, and again in a run whenever the inbound values come with new shapes.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    protected virtual Shape InferShape(IReadOnlyList<Shape> inboundShapes) => Shape.Unknown;

    /// <summary>
    /// The rule for dtypes: which dtype the value has when the inbound values have these, some of which may be unknown. Called together with
    /// <see cref="InferShape"/>.
    /// </summary>
    /// <exception cref="GraphException">The operation means nothing for these dtypes.</exception>
    protected virtual DType InferDType(IReadOnlyList<DType> inboundDTypes) => DType.Unknown;

    /// <summary>
    /// Applies <see cref="InferShape"/> and <see cref="InferDType"/> to what is known now and sets <see cref="Shape"/> and <see cref="DType"/>: the last
    /// line of a constructor.
    /// </summary>
    /// <exception cref="ShapeException">The shapes of the inbound nodes do not fit.</exception>
    /// <exception cref="GraphException">The operation means nothing for their dtypes.</exception>
    protected void CheckShapes()
    {
        try
        {
            Shape = InferShape([.. InboundNodes.Select(inbound => inbound.Shape)]);
            DType = InferDType([.. InboundNodes.Select(inbound => inbound.DType)]);
        }
        catch
        {
            // What could not be built is no part of the graph.
            Graph.Remove(this);
            throw;
        }
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
        Wiring.Changed();
    }
}
