using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>The axes that a reduction runs over, and what that means for shapes.</summary>
internal sealed class ReducedAxes(int[]? axes, bool keepDims)
{
    /// <summary>Whether it runs over all axes.</summary>
    public bool All => Axes is null;

    public int[]? Axes { get; } = axes?.ToArray();

    public bool KeepDims => keepDims;

    /// <summary>The shape that is left, as far as it is known.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Shape Infer(Node node, IReadOnlyList<Shape> inboundShapes)
    {
        var shape = inboundShapes[0];
        if (!shape.IsRankKnown)
            return All && !keepDims ? Shape.Scalar : Shape.Unknown;
        try
        {
            Span<int> dimensions = stackalloc int[shape.Rank];
            return new Shape(dimensions[..Set(shape).Remaining(shape, keepDims, dimensions)]);
        }
        catch (TensorException exception)
        {
            throw ShapeRules.Misfit(node, inboundShapes, exception.Message);
        }
    }

    /// <summary>A result, or a gradient of it, with 1 in place of the axes, so that it broadcasts against what was reduced.</summary>
    public Tensor Spread(Tensor reduced, Shape shape)
    {
        if (keepDims)
            return reduced;
        Span<int> dimensions = stackalloc int[shape.Rank];
        return reduced.Reshape(new Shape(dimensions[..Set(shape).Remaining(shape, keepDims: true, dimensions)]));
    }

    /// <summary>The same, repeated into a tensor of the shape of what was reduced.</summary>
    public void Spread(Tensor reduced, Tensor into)
    {
        if (reduced.Size == 1 && into.DType == reduced.DType)
            into.Fill((double)reduced);
        else
            into.CopyFrom(Spread(reduced, into.Shape));
    }

    private AxisSet Set(Shape shape) => Axes is { } some ? AxisSet.From(some, shape) : AxisSet.From(axis: null, shape);
}
