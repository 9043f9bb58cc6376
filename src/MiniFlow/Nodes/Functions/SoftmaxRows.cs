using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow;

/// <summary>
/// Softmax and the logarithm of its denominator along the last axis, one pass over each row: <c>p[j] = e^x[j] / Σₖ e^x[k]</c> and <c>log Σₖ e^x[k]</c>. The
/// largest number of the row is taken off before the exponential and, in the logarithm, put on again; the results are the same, and nothing
/// overflows.
/// </summary>
internal static class SoftmaxRows
{
    /// <summary>The probabilities, in a tensor of their own.</summary>
    public static Tensor Of(Tensor logits)
    {
        var probabilities = Tensor.Uninitialized(logits.Shape, logits.DType.IsFloating() ? logits.DType : DType.Float32);
        Run(logits, probabilities, []);
        return probabilities;
    }

    /// <summary>The probabilities, into a floating tensor of the shape of the logits, and one logarithm a row unless no room is given for them.</summary>
    public static void Run(Tensor logits, Tensor probabilities, Span<double> logSums)
    {
        if (logits.Rank == 0 || logits.Size == 0)
            throw new ShapeException($"Softmax needs at least one class along the last axis, but the shape is {logits.Shape}.");
        var x = logits.As(probabilities.DType);
        if (x.DType == DType.Float32)
            Run<float>(x.AsSpan<float>(), probabilities.AsSpan<float>(), x.Shape[^1], logSums);
        else
            Run<double>(x.AsSpan<double>(), probabilities.AsSpan<double>(), x.Shape[^1], logSums);
    }

    /// <summary>
    /// The gradient for the logits: <c>dx[j] = p[j]·(g[j] - Σₖ g[k]·p[k])</c> in each row, with the upstream gradient g of the probabilities p. All three tensors have
    /// one shape and dtype.
    /// </summary>
    public static Tensor Backward(Tensor probabilities, Tensor upstream, Tensor into)
    {
        if (into.DType == DType.Float32)
            Backward<float>(probabilities.AsSpan<float>(), upstream.AsSpan<float>(), into.AsSpan<float>(), into.Shape[^1]);
        else
            Backward<double>(probabilities.AsSpan<double>(), upstream.AsSpan<double>(), into.AsSpan<double>(), into.Shape[^1]);
        return into;
    }

    private static void Run<T>(ReadOnlySpan<T> logits, Span<T> probabilities, int width, Span<double> logSums)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (var row = 0; row * width < logits.Length; row++)
        {
            var x = logits.Slice(row * width, width);
            var p = probabilities.Slice(row * width, width);
            var largest = TensorPrimitives.Max(x);
            TensorPrimitives.Subtract(x, largest, p);
            TensorPrimitives.Exp<T>(p, p);
            var sum = TensorPrimitives.Sum<T>(p);
            TensorPrimitives.Divide(p, sum, p);
            if (!logSums.IsEmpty)
                logSums[row] = double.CreateTruncating(largest) + Math.Log(double.CreateTruncating(sum));
        }
    }

    private static void Backward<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<T> upstream, Span<T> into, int width)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (var start = 0; start < into.Length; start += width)
        {
            var p = probabilities.Slice(start, width);
            var g = upstream.Slice(start, width);
            var row = into.Slice(start, width);
            TensorPrimitives.Subtract(g, TensorPrimitives.Dot(g, p), row);
            TensorPrimitives.Multiply(row, p, row);
        }
    }
}
