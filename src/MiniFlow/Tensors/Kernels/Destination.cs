namespace MiniFlow.Kernels;

/// <summary>Where a result goes: the tensor that the caller hands in with <c>into:</c>, when it fits, or a new one.</summary>
internal static class Destination
{
    public static Tensor For(Tensor? into, Shape shape, DType dtype, string name)
    {
        if (into is null)
            return new Tensor(shape, dtype);
        if (!into.Shape.Equals(shape) || into.DType != dtype)
        {
            throw new ShapeException(
                $"{name} gives {dtype.Name()} of shape {shape}, but the tensor to write into is {into.DType.Name()} of shape {into.Shape}.");
        }

        return into;
    }

    public static Tensor For(Tensor? into, Shape shape, DType dtype, string name, Tensor x, Tensor? y = null)
    {
        if (into is not null && (into.OverlapsOtherwise(x) || (y is not null && into.OverlapsOtherwise(y))))
        {
            throw new TensorException(
                $"{name} cannot write into a tensor that shares only part of its memory with an operand: Copy the operand first.");
        }

        return For(into, shape, dtype, name);
    }
}
