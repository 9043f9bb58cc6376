namespace MiniFlow.Kernels;

/// <summary>Works out shapes: the one dimension that a reshape leaves open, the axes that broadcasting repeated.</summary>
internal static class Reshaping
{
    public static Shape Resolve(Shape wanted, Shape from)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var dimensions = wanted.ToArray();
        var open = Array.IndexOf(dimensions, Shape.UnknownDimension);
        if (!wanted.IsRankKnown || (open >= 0 && Array.IndexOf(dimensions, Shape.UnknownDimension, open + 1) >= 0))
            throw new ShapeException($"A tensor of shape {from} cannot be reshaped to {wanted}: at most one dimension may be left open.");
        if (open >= 0)
        {
            dimensions[open] = 1;
            var rest = new Shape(dimensions).Size;
            if (rest == 0 || from.Size % rest != 0)
                throw new ShapeException($"A tensor of shape {from} has {from.Size} elements and cannot be reshaped to {wanted}: {from.Size} is no multiple of {rest}.");
            dimensions[open] = from.Size / rest;
            wanted = new Shape(dimensions);
        }

        return wanted.Size == from.Size
            ? wanted
            : throw new ShapeException($"A tensor of shape {from} has {from.Size} elements and cannot be reshaped to {wanted}, which has {wanted.Size}.");
    }

    public static Tensor SumTo(Tensor x, Shape shape, Tensor? into)
    {
        if (x.Shape.Equals(shape))
        {
            if (into is null)
                return x;
            Destination.For(into, shape, x.DType, nameof(SumTo)).CopyFrom(x);
            return into;
        }

        if (!Shape.TryBroadcast(shape, x.Shape, out var common) || !common.Equals(x.Shape))
            throw new ShapeException($"A tensor of shape {x.Shape} cannot be summed to {shape}: {shape} does not broadcast to {x.Shape}.");
        var missing = x.Rank - shape.Rank;
        var reduced = new bool[x.Rank];
        for (var axis = 0; axis < x.Rank; axis++)
            reduced[axis] = axis < missing || (shape[axis - missing] == 1 && x.Shape[axis] != 1);
        if (x.DType.IsFloating())
        {
            var result = into is null ? null : Destination.For(into, shape, x.DType, nameof(SumTo)).Reshape(Axes.Remaining(x.Shape, reduced, keepDims: true));
            var sum = Reduction.Sum(x, reduced, keepDims: true, result);
            return into ?? sum.Reshape(shape);
        }

        return Casting.Run(Reduction.Sum(x, reduced, keepDims: true, null), Destination.For(into, shape, x.DType, nameof(SumTo)));
    }
}
