namespace MiniFlow;

/// <summary>
/// What multiplies matrices for a device that has kernels of its own. <see cref="Products.MatrixProduct"/> hands it the products that a
/// <see cref="Device"/> scope places there, and of those that no scope has placed the ones for which it is the faster way.
/// </summary>
public abstract class ProductEngine
{
    /// <summary>From which size on it is faster than the processor, in float32. Asking for it may measure it; setting it overrides what was measured.</summary>
    public abstract Crossover Float32 { get; set; }

    /// <summary>The same in float64.</summary>
    public abstract Crossover Float64 { get; set; }

    /// <summary>
    /// <c>C = op(A)·op(B)</c>, or <c>C += op(A)·op(B)</c> with <paramref name="accumulate"/>. Rows lie one after another; <c>op(A)</c> is
    /// <c>m×k</c>, <c>op(B)</c> is <c>k×n</c>, <c>C</c> is <c>m×n</c>. The sizes have been checked.
    /// </summary>
    /// <exception cref="DeviceException">The device failed; the message says how.</exception>
    public abstract void Multiply(
        ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB, Span<float> c, int m, int n, int k, bool accumulate);

    /// <inheritdoc cref="Multiply(ReadOnlySpan{float}, bool, ReadOnlySpan{float}, bool, Span{float}, int, int, int, bool)"/>
    public abstract void Multiply(
        ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB, Span<double> c, int m, int n, int k, bool accumulate);
}
