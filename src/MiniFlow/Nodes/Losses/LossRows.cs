using System.Numerics;

namespace MiniFlow;

/// <summary>The loops over rows of the losses that give one number an example. All tensors are of one floating dtype.</summary>
internal static class LossRows
{
    /// <summary>L[i] = Σⱼ y[i, j]·(s[i] - x[i, j]), in float64: the difference of two large numbers would lose its digits.</summary>
    public static void Losses(Tensor labels, Tensor logits, ReadOnlySpan<double> logSums, Tensor losses)
    {
        if (losses.DType == DType.Float32)
            Losses<float>(labels.AsSpan<float>(), logits.AsSpan<float>(), logSums, losses.AsSpan<float>());
        else
            Losses<double>(labels.AsSpan<double>(), logits.AsSpan<double>(), logSums, losses.AsSpan<double>());
    }

    /// <summary>dx[i, j] = (p[i, j]·Σₖ y[i, k] - y[i, j])·g[i].</summary>
    public static void Gradient(Tensor probabilities, Tensor labels, Tensor upstream, Tensor into)
    {
        if (into.DType == DType.Float32)
            Gradient<float>(probabilities.AsSpan<float>(), labels.AsSpan<float>(), upstream.AsSpan<float>(), into.AsSpan<float>());
        else
            Gradient<double>(probabilities.AsSpan<double>(), labels.AsSpan<double>(), upstream.AsSpan<double>(), into.AsSpan<double>());
    }

    /// <summary>Each row of a matrix times the number that belongs to it.</summary>
    public static void Scale(Tensor matrix, Tensor rows, Tensor into)
    {
        if (into.DType == DType.Float32)
            Scale<float>(matrix.AsSpan<float>(), rows.AsSpan<float>(), into.AsSpan<float>());
        else
            Scale<double>(matrix.AsSpan<double>(), rows.AsSpan<double>(), into.AsSpan<double>());
    }

    private static void Losses<T>(ReadOnlySpan<T> labels, ReadOnlySpan<T> logits, ReadOnlySpan<double> logSums, Span<T> losses)
        where T : unmanaged, INumber<T>
    {
        var width = logits.Length / losses.Length;
        for (var row = 0; row < losses.Length; row++)
        {
            var loss = 0.0;
            for (var at = row * width; at < (row + 1) * width; at++)
            {
                // A class that is not the label adds nothing, also where its logit is infinite.
                if (labels[at] != T.Zero)
                    loss += double.CreateTruncating(labels[at]) * (logSums[row] - double.CreateTruncating(logits[at]));
            }

            losses[row] = T.CreateTruncating(loss);
        }
    }

    private static void Gradient<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<T> labels, ReadOnlySpan<T> upstream, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        var width = into.Length / upstream.Length;
        for (var row = 0; row < upstream.Length; row++)
        {
            var total = T.Zero;
            for (var at = row * width; at < (row + 1) * width; at++)
                total += labels[at];
            for (var at = row * width; at < (row + 1) * width; at++)
                into[at] = (probabilities[at] * total - labels[at]) * upstream[row];
        }
    }

    private static void Scale<T>(ReadOnlySpan<T> matrix, ReadOnlySpan<T> rows, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        var width = into.Length / rows.Length;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var at = row * width; at < (row + 1) * width; at++)
                into[at] = matrix[at] * rows[row];
        }
    }
}
