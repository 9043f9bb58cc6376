namespace MiniFlow.Kernels;

/// <summary>
/// Walks two operands along the shape that they broadcast to. An operand as large as the result is laid out just like it, and one number
/// is one number; for the rest, neighbouring dimensions along which both operands behave alike are merged, which leaves rows as long as
/// possible: adding a bias vector to a batch becomes one call a row, a column vector one call with a number a row.
/// </summary>
internal static class Broadcasting
{
    public static void Run<TRows, TIn, TOut>(ReadOnlySpan<TIn> x, Shape xShape, ReadOnlySpan<TIn> y, Shape yShape, Span<TOut> into, Shape shape)
        where TRows : struct, IRows<TIn, TOut>
    {
        if (into.Length == 0)
            return;
        if (x.Length == into.Length && y.Length == into.Length)
            TRows.Run(x, y, into);
        else if (y.Length == 1)
            TRows.Run(x, y[0], into);
        else if (x.Length == 1)
            TRows.Run(x[0], y, into);
        else
            RunMerged<TRows, TIn, TOut>(x, xShape, y, yShape, into, shape);
    }

    private static void RunMerged<TRows, TIn, TOut>(
        ReadOnlySpan<TIn> x, Shape xShape, ReadOnlySpan<TIn> y, Shape yShape, Span<TOut> into, Shape shape)
        where TRows : struct, IRows<TIn, TOut>
    {
        // Innermost dimension first: entry 0 is the row. A step of 0 means that the operand does not vary along that dimension.
        Span<int> sizes = stackalloc int[shape.Rank];
        Span<int> xSteps = stackalloc int[shape.Rank];
        Span<int> ySteps = stackalloc int[shape.Rank];
        var count = Merge(xShape, yShape, shape, sizes, xSteps, ySteps);
        Span<int> position = stackalloc int[count];
        position.Clear();

        var length = sizes[0];
        int xAt = 0, yAt = 0;
        for (var at = 0; at < into.Length; at += length)
        {
            var row = into.Slice(at, length);
            if (ySteps[0] == 0)
                TRows.Run(x.Slice(xAt, length), y[yAt], row);
            else if (xSteps[0] == 0)
                TRows.Run(x[xAt], y.Slice(yAt, length), row);
            else
                TRows.Run(x.Slice(xAt, length), y.Slice(yAt, length), row);

            for (var axis = 1; axis < count; axis++)
            {
                xAt += xSteps[axis];
                yAt += ySteps[axis];
                if (++position[axis] < sizes[axis])
                    break;
                xAt -= xSteps[axis] * sizes[axis];
                yAt -= ySteps[axis] * sizes[axis];
                position[axis] = 0;
            }
        }
    }

    private static int Merge(Shape xShape, Shape yShape, Shape shape, Span<int> sizes, Span<int> xSteps, Span<int> ySteps)
    {
        var count = 0;
        int xStep = 1, yStep = 1;
        bool xVariesBefore = false, yVariesBefore = false;
        for (var fromRight = 1; fromRight <= shape.Rank; fromRight++)
        {
            var size = shape[^fromRight];
            if (size == 1)
                continue;
            var xVaries = fromRight <= xShape.Rank && xShape[^fromRight] != 1;
            var yVaries = fromRight <= yShape.Rank && yShape[^fromRight] != 1;
            if (count > 0 && xVaries == xVariesBefore && yVaries == yVariesBefore)
            {
                sizes[count - 1] *= size;
            }
            else
            {
                sizes[count] = size;
                xSteps[count] = xVaries ? xStep : 0;
                ySteps[count] = yVaries ? yStep : 0;
                count++;
            }

            xStep *= xVaries ? size : 1;
            yStep *= yVaries ? size : 1;
            (xVariesBefore, yVariesBefore) = (xVaries, yVaries);
        }

        return count;
    }
}
