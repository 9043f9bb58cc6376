namespace MiniFlow;

/// <summary>
/// A tensor that keeps its value from run to run, such as the weights of a network. The value belongs to a session; it is there once
/// <see cref="Ops.GlobalVariablesInitializer"/> has been run, and changes by <see cref="Assign(Node, string?)"/> or by training. In
/// <see cref="Flow.ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/> a variable is an input like others: it takes its value from the feed or, if it is not
/// fed, from the session that is open.
/// </summary>
public sealed class Variable : Node
{
    private VariableSlot? slot;
    private bool isInitialised;

    /// <summary>A variable that begins with <paramref name="initialValue"/>.</summary>
    /// <param name="initialValue">A number, an array or a tensor; it is copied.</param>
    /// <param name="name">A name, on which a checkpoint depends; without one <c>Variable</c>, <c>Variable_1</c>, ….</param>
    /// <param name="trainable">Whether an optimiser changes it when it is not told which variables to change.</param>
    public Variable(Tensor initialValue, string? name = null, bool trainable = true)
        : this(name, trainable) => BeginWith(new Constant(Name + "/initial_value", isFullName: true, initialValue));

    /// <summary>A variable that begins with what a node computes, for instance random numbers.</summary>
    /// <param name="initialValue">Its value is computed in the run that initialises the variable, after that of the variables that it depends on.</param>
    /// <param name="name">A name, on which a checkpoint depends; without one <c>Variable</c>, <c>Variable_1</c>, ….</param>
    /// <param name="trainable">Whether an optimiser changes it when it is not told which variables to change.</param>
    public Variable(Node initialValue, string? name = null, bool trainable = true)
        : this(name, trainable) => BeginWith(initialValue);

    private Variable(string? name, bool isTrainable)
        : base(name) => IsTrainable = isTrainable;

    private Variable(Variable owner, string suffix)
        : base($"{owner.Name}/{suffix}", isFullName: true)
    {
        if (!owner.Shape.IsFullyKnown)
            throw new GraphException($"{owner.Label} has shape {owner.Shape} and cannot be trained by a rule that keeps numbers of that shape. Make it with an initial value whose shape is known.");
        BeginWith(new Constant(Name + "/initial_value", isFullName: true, Tensor.Zeros(owner.Shape, owner.DType)));
    }

    /// <summary>The node that computes what the variable begins with.</summary>
    public Node InitialValue => InitialDependency[0];

    /// <summary>Whether an optimiser changes it when it is not told which variables to change.</summary>
    public bool IsTrainable { get; }

    /// <inheritdoc/>
    public override string OperationType => "VariableV2";

    internal NodeList InitialDependency { get; private set; } = NodeList.Empty;

    internal override bool IsFeedable => true;

    private protected override NodeList GradientKeys => new(this);

    /// <summary>A node that gives the variable a new value, and has that value itself. The variable changes when all values of the run are computed.</summary>
    /// <exception cref="ShapeException">The value has another shape than the variable.</exception>
    /// <exception cref="GraphException">The value has another dtype.</exception>
    public Assign Assign(Node value, string? name = null) => new(this, value, name);

    /// <inheritdoc cref="Assign(Node, string?)"/>
    public Assign Assign(Number value, string? name = null) => Assign(Constant.Beside(this, value), name);

    /// <summary>A node that adds <paramref name="amount"/> to the variable, and has the sum as its value.</summary>
    /// <exception cref="ShapeException">The sum has another shape than the variable.</exception>
    public Assign AssignAdd(Node amount, string? name = null) => new(this, this + amount, name ?? "AssignAdd");

    /// <inheritdoc cref="AssignAdd(Node, string?)"/>
    public Assign AssignAdd(Number amount, string? name = null) => new(this, this + amount, name ?? "AssignAdd");

    /// <summary>A variable of zeros, of the shape and dtype of another one and named after it: what an optimiser keeps for it. It is not trained itself.</summary>
    internal static Variable Beside(Variable owner, string suffix) => new(owner, suffix);

    /// <summary>The value that the feed or the session has for it; in the run that initialises it, its initial value.</summary>
    /// <exception cref="SessionException">There is none.</exception>
    public override void Forward()
    {
        if (isInitialised)
            Value = InitialValue.Value.Copy();
        else if (!HasValue)
            Value = (slot ?? Graph.DefaultSession?.Slot(this))?.Value ?? throw SessionError.Uninitialized(this, slot is not null || Graph.DefaultSession is not null);
    }

    /// <summary>dL/dw = Σ over the outbound nodes of their gradient for w.</summary>
    public override void Backward() => Gradients.Add(this, UpstreamGradient(), isShared: true);

    /// <summary>As TensorFlow prints it: <c>&lt;tf.Variable 'Variable_4:0' shape=() dtype=int32_ref&gt;</c>.</summary>
    public override string ToString() => $"<tf.Variable '{Name}:0' shape={NodeText.Of(Shape)} dtype={DType.Name()}_ref>";

    /// <summary>Takes part in a run of a session, which holds its value there.</summary>
    internal void Bind(VariableSlot? place, bool initialise)
    {
        slot = place;
        isInitialised = initialise;
    }

    /// <summary>Makes its value in this run the one that the session keeps.</summary>
    internal void Store() => slot!.Value = Value;

    /// <summary>Makes the session keep a copy of <paramref name="value"/>.</summary>
    internal void Change(Tensor value) => slot!.Set(value);

    internal override void AcceptFeed(Tensor fed, bool asItComes) => Value = FeedRules.Accept(this, fed, asItComes);

    private void BeginWith(Node initialValue)
    {
        ArgumentNullException.ThrowIfNull(initialValue);
        if (!initialValue.HasResult)
            throw new GraphException($"{Label} cannot begin with {initialValue.Label}, which has no value.");
        InitialDependency = new NodeList(initialValue);
        Shape = initialValue.Shape;
        DType = initialValue.DType;
        Graph.Keep(this);
    }
}
