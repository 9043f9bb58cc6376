namespace MiniFlow;

/// <summary>A tensor that never changes: <c>new Constant(3)</c>, <c>new Constant(0.1, shape: [500])</c>. Its values are copied when it is made.</summary>
public sealed class Constant : Node
{
    private readonly Tensor tensor;

    /// <summary>A constant.</summary>
    /// <param name="value">A number, an array or a tensor.</param>
    /// <param name="shape">A shape that the value is repeated to fill; without one, its own.</param>
    /// <param name="name">A name; without one, <c>Const</c>, <c>Const_1</c>, ….</param>
    /// <exception cref="ShapeException">The value does not broadcast to the shape.</exception>
    public Constant(Tensor value, Shape? shape = null, string? name = null)
        : this(name, isFullName: false, shape is null ? value : value.BroadcastTo(shape))
    {
    }

    /// <summary>A constant whose name already has its scopes in front, if <paramref name="isFullName"/>.</summary>
    internal Constant(string? name, bool isFullName, Tensor value)
        : base(name, isFullName)
    {
        ArgumentNullException.ThrowIfNull(value);
        tensor = value.Copy();
        tensor.IsReused = true;
        Shape = tensor.Shape;
        DType = tensor.DType;
    }

    /// <inheritdoc/>
    public override string OperationType => "Const";

    private protected override string DefaultName => "Const";

    private protected override NodeList GradientKeys => new(this);

    /// <summary>A bare number that stands beside a node: it takes on the node's dtype as it would a tensor's.</summary>
    public static Constant Beside(Node node, Number number)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new Constant(node.DType == DType.Unknown ? number : number.AsTensor(number.DTypeBeside(node.DType)));
    }

    /// <summary>The value that it was made with.</summary>
    public override void Forward() => Value = tensor;

    /// <summary>dL/dc = Σ over the outbound nodes of their gradient for c.</summary>
    public override void Backward() => Gradients.Add(this, UpstreamGradient(), isShared: true);
}
