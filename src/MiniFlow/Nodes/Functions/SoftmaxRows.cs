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
    /// <summary>The probabilities, of the shape of <paramref name="logits"/>, and one logarithm a row, in float64.</summary>
    public static (Tensor Probabilities, double[] LogSums) Of(Tensor logits)
    {
        if (logits.Rank == 0 || logits.Size == 0)
            throw new ShapeException($"Softmax needs at least one class along the last axis, but the shape is {logits.Shape}.");

        var x = logits.As(logits.DType.IsFloating() ? logits.DType : DType.Float32);
        var probabilities = Tensor.Uninitialized(x.Shape, x.DType);
        var logSums = new double[x.Size / x.Shape[^1]];
        if (x.DType == DType.Float32)
            Run<float>(x.AsSpan<float>(), probabilities.AsSpan<float>(), logSums);
        else
            Run<double>(x.AsSpan<double>(), probabilities.AsSpan<double>(), logSums);
        return (probabilities, logSums);
    }

    private static void Run<T>(ReadOnlySpan<T> logits, Span<T> probabilities, Span<double> logSums)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var width = logits.Length / logSums.Length;
        for (var row = 0; row < logSums.Length; row++)
        {
            var x = logits.Slice(row * width, width);
            var p = probabilities.Slice(row * width, width);
            var largest = TensorPrimitives.Max(x);
            TensorPrimitives.Subtract(x, largest, p);
            TensorPrimitives.Exp<T>(p, p);
            var sum = TensorPrimitives.Sum<T>(p);
            TensorPrimitives.Divide(p, sum, p);
            logSums[row] = double.CreateTruncating(largest) + Math.Log(double.CreateTruncating(sum));
        }
    }
}
