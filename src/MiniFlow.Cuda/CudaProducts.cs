using MiniFlow.Cuda.Native;

namespace MiniFlow.Cuda;

/// <summary>
/// Products of tensors on the card. The library stores matrices by columns; what is A by rows is Aᵀ by columns, so <c>Cᵀ = op(B)ᵀ·op(A)ᵀ</c>, asked with
/// the operands exchanged, arrives as C by rows with nothing transposed.
/// </summary>
internal sealed class CudaProducts(string device, CudaLibrary library, CrossoverStore crossovers) : ProductEngine
{
    private readonly Lock gate = new();
    private Crossover? float32, float64;

    /// <inheritdoc/>
    public override Crossover Float32
    {
        get => float32 ?? Find(ref float32, DType.Float32);
        set => float32 = value;
    }

    /// <inheritdoc/>
    public override Crossover Float64
    {
        get => float64 ?? Find(ref float64, DType.Float64);
        set => float64 = value;
    }

    /// <inheritdoc/>
    public override void Multiply(
        ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB, Span<float> c, int m, int n, int k, bool accumulate)
    {
        library.Multiply(transposeB ? 1 : 0, transposeA ? 1 : 0, n, m, k, b, a, accumulate ? 1 : 0, c);
        ThrowIfFailed(m, n, k);
    }

    /// <inheritdoc/>
    public override void Multiply(
        ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB, Span<double> c, int m, int n, int k, bool accumulate)
    {
        library.Multiply(transposeB ? 1 : 0, transposeA ? 1 : 0, n, m, k, b, a, accumulate ? 1 : 0, c);
        ThrowIfFailed(m, n, k);
    }

    private void ThrowIfFailed(int m, int n, int k)
    {
        if (library.TakeFailure() is { } failure)
        {
            throw new DeviceException(
                $"{device} failed at a product of {m}×{k} and {k}×{n} ({failure.Text}). The product has not been computed. {failure.Advice}");
        }
    }

    private Crossover Find(ref Crossover? known, DType dtype)
    {
        lock (gate)
            return known ??= crossovers.Find(this, dtype);
    }
}
