namespace MiniFlow.Kernels;

/// <summary>
/// Where a result goes: the tensor that the caller hands in with <c>into:</c>, when it fits, or a new one. With a destination no
/// operation allocates, so that a training step can run on buffers that were made once.
/// </summary>
internal static class Destination
{
    /// <summary>A destination whose elements are all about to be overwritten.</summary>
    public static Tensor For(Tensor? into, ReadOnlySpan<int> dimensions, DType dtype, string name)
    {
        if (into is null)
            return Tensor.Uninitialized(new Shape(dimensions), dtype);
        if (!into.Shape.Dimensions.SequenceEqual(dimensions))
            throw new ShapeException($"{name} gives a result of shape {new Shape(dimensions)}, but the tensor to write into has shape {into.Shape}.");
        if (into.DType != dtype)
            throw new TensorException($"{name} gives {dtype.Name()}, but the tensor to write into is {into.DType.Name()}.");
        return into;
    }

    /// <summary>An element-wise operation may write over an operand, element for element, but not over a part of one.</summary>
    public static void RequireNoPartialOverlap(Tensor? into, Tensor operand, string name)
    {
        if (into is not null && into.SharesMemoryWith(operand) && !into.IsSameMemoryAs(operand))
        {
            throw new TensorException(
                $"{name} cannot write into a tensor of shape {into.Shape} that shares a part of its memory with an operand of shape {operand.Shape}: Copy one of them first.");
        }
    }

    /// <summary>An operation that reads its operands more than once cannot write over them.</summary>
    public static void RequireNoOverlap(Tensor? into, Tensor operand, string name)
    {
        if (into is not null && into.SharesMemoryWith(operand))
            throw new TensorException($"{name} cannot write into the memory of its own operand: give it another tensor to write into.");
    }
}
