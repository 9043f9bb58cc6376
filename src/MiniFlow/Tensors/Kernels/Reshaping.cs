namespace MiniFlow.Kernels;

/// <summary>Works out the shape of a reshape: the one dimension that is left open, and whether the elements fit.</summary>
internal static class Reshaping
{
    public static Shape Resolve(Shape wanted, Shape from)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var dimensions = wanted.ToArray();
        var open = Array.IndexOf(dimensions, Shape.UnknownDimension);
        if (!wanted.IsRankKnown || (open >= 0 && Array.IndexOf(dimensions, Shape.UnknownDimension, open + 1) >= 0))
            throw new ShapeException($"A tensor of shape {from} cannot be reshaped to {wanted}: only one dimension may be left open.");
        if (open < 0)
        {
            return wanted.Size == from.Size
                ? wanted
                : throw new ShapeException($"A tensor of shape {from} has {from.Size} elements and cannot be reshaped to {wanted}, which has {wanted.Size}.");
        }

        dimensions[open] = 1;
        var rest = new Shape(dimensions).Size;
        if (rest == 0 || from.Size % rest != 0)
        {
            throw new ShapeException(
                $"A tensor of shape {from} has {from.Size} elements and cannot be reshaped to {wanted}: {from.Size} cannot be divided by {rest}.");
        }

        dimensions[open] = from.Size / rest;
        return new Shape(dimensions);
    }
}
