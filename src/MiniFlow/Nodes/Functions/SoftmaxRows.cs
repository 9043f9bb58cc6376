using System.Numerics;

namespace MiniFlow;

/// <summary>
/// Softmax and the logarithm of its denominator along the last axis: <c>p[j] = e^x[j] / Σₖ e^x[k]</c> and <c>log Σₖ e^x[k]</c>. The largest number of the row is
/// taken off before the exponential and, in the logarithm, put on again; the results are the same, and nothing overflows.
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
    public static void Run(Tensor logits, Tensor probabilities, double[] logSums)
    {
        if (logits.Rank == 0 || logits.Size == 0)
            throw new ShapeException($"Softmax needs at least one class along the last axis, but the shape is {logits.Shape}.");
        if (probabilities.DType == DType.Float32)
            Run<float>(logits.As(DType.Float32), probabilities, logSums);
        else
            Run<double>(logits.As(DType.Float64), probabilities, logSums);
    }

    /// <summary>
    /// The gradient for the logits: <c>dx[j] = p[j]·(g[j] - Σₖ g[k]·p[k])</c> in each row, with the upstream gradient g of the probabilities p. All three tensors have
    /// one shape and dtype.
    /// </summary>
    public static Tensor Backward(Tensor probabilities, Tensor upstream, Tensor into)
    {
        if (into.DType == DType.Float32)
            Backward<float>(probabilities, upstream, into);
        else
            Backward<double>(probabilities, upstream, into);
        return into;
    }

    private static void Run<T>(Tensor logits, Tensor probabilities, double[] logSums)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var pass = new SoftmaxPass<T>(logits.AsMemory<T>(), probabilities.AsMemory<T>(), logits.Shape[^1], logSums);
        WorkerPool.Run(pass, pass.Chunks);
    }

    private static void Backward<T>(Tensor probabilities, Tensor upstream, Tensor into)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var pass = new SoftmaxGradientPass<T>(probabilities.AsMemory<T>(), upstream.AsMemory<T>(), into.AsMemory<T>(), into.Shape[^1]);
        WorkerPool.Run(pass, pass.Chunks);
    }
}
