namespace MiniFlow.Kernels;

/// <summary>
/// The reverse of broadcasting. Broadcasting repeats an operand; when a gradient flows back, every repetition contributes, so the
/// contributions are summed over the axes of the repetition.
/// </summary>
internal static class Unbroadcasting
{
    public static Tensor SumTo(Tensor x, Shape shape, Tensor? into)
    {
        if (x.Shape.Equals(shape))
            return into is null ? x : Casting.Run(x, Destination.For(into, shape.Dimensions, x.DType, nameof(SumTo)));
        if (!shape.IsFullyKnown || !shape.BroadcastsTo(x.Shape))
            throw new ShapeException($"A tensor of shape {x.Shape} cannot be summed to {shape}: a tensor of shape {shape} does not broadcast to {x.Shape}.");

        Destination.RequireNoOverlap(into, x, nameof(SumTo));
        var result = Destination.For(into, shape.Dimensions, x.DType, nameof(SumTo));

        // Integers are summed in their own dtype here: a gradient has the dtype of its operand.
        Reduction.Run<SumReducer>(x.DType == DType.Bool ? throw BoolSum(x, shape) : x, AxisSet.Repeated(shape, x.Shape), result);
        return result;
    }

    private static TensorException BoolSum(Tensor x, Shape shape) =>
        new($"A bool tensor of shape {x.Shape} cannot be summed to {shape}: Cast it to a number first, as in x.Cast(DType.Float32).");
}
