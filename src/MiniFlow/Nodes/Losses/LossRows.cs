using System.Numerics;
using System.Numerics.Tensors;

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

    /// <summary>L[i] = s[i] - x[i, yᵢ], in float64 for the same reason.</summary>
    public static void ClassLosses(Tensor logits, ReadOnlySpan<int> classes, ReadOnlySpan<double> logSums, Tensor losses)
    {
        if (losses.DType == DType.Float32)
            ClassLosses<float>(logits.AsSpan<float>(), classes, logSums, losses.AsSpan<float>());
        else
            ClassLosses<double>(logits.AsSpan<double>(), classes, logSums, losses.AsSpan<double>());
    }

    /// <summary>dx[i, j] = (p[i, j] - (1 if j = yᵢ else 0))·g[i].</summary>
    public static void ClassGradient(Tensor probabilities, ReadOnlySpan<int> classes, Tensor upstream, Tensor into)
    {
        if (into.DType == DType.Float32)
            ClassGradient<float>(probabilities.AsSpan<float>(), classes, upstream.AsSpan<float>(), into.AsSpan<float>());
        else
            ClassGradient<double>(probabilities.AsSpan<double>(), classes, upstream.AsSpan<double>(), into.AsSpan<double>());
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

    private static void ClassLosses<T>(ReadOnlySpan<T> logits, ReadOnlySpan<int> classes, ReadOnlySpan<double> logSums, Span<T> losses)
        where T : unmanaged, INumber<T>
    {
        var width = logits.Length / losses.Length;
        for (var row = 0; row < losses.Length; row++)
            losses[row] = T.CreateTruncating(logSums[row] - double.CreateTruncating(logits[(row * width) + classes[row]]));
    }

    private static void ClassGradient<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<int> classes, ReadOnlySpan<T> upstream, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        var width = into.Length / upstream.Length;
        for (var row = 0; row < upstream.Length; row++)
        {
            var gradient = into.Slice(row * width, width);
            TensorPrimitives.Multiply(probabilities.Slice(row * width, width), upstream[row], gradient);
            gradient[classes[row]] -= upstream[row];
        }
    }
}
