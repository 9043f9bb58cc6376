using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>The rectified linear unit of each element: <c>y = max(x, 0)</c>.</summary>
public sealed class Relu : Node
{
    /// <summary>A node for <c>max(x, 0)</c>.</summary>
    public Relu(Node x, string? name = null)
        : base(name, x) => CheckShapes();

    private Node X => InboundNodes[0];

    /// <summary>y = max(x, 0).</summary>
    public override void Forward() => Value = Tensor.Relu(X.Value, into: Room());

    /// <summary>∂y/∂x = 1 where x &gt; 0, else 0, times the upstream gradient. At 0 itself, where there is no derivative, 0 is taken.</summary>
    public override void Backward()
    {
        var room = Gradients.Room(X, Value.DType);
        Gradients.Add(X, Gate.Run(Value, UpstreamGradient(), into: room));
    }

    /// <summary>The shape of x.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => inboundShapes[0];

    /// <summary>The dtype of x.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RefuseBool(this, inboundDTypes);
        return inboundDTypes[0];
    }
}
