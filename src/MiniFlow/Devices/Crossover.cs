namespace MiniFlow;

/// <summary>
/// Which of two ways computes a product: the processor, or a device that is faster but has to be handed the operands first. A small product is
/// over on the processor before the device has begun.
/// </summary>
/// <param name="Processor">What products cost on the processor.</param>
/// <param name="Device">What they cost on the device, with copying there and back.</param>
/// <param name="ElementSize">Bytes of an element: 4 in float32, 8 in float64.</param>
public sealed record Crossover(ProductCost Processor, ProductCost Device, int ElementSize)
{
    private const int Largest = 1 << 15;

    /// <summary>
    /// An own choice in place of the costs: the device gets a product when <c>mnk ≥ Chosen³</c>. 0 sends it all of them,
    /// <see cref="int.MaxValue"/> none.
    /// </summary>
    public int? Chosen { get; init; }

    /// <summary>
    /// The smallest n for which the device is the way for a product of two <c>n×n</c> matrices; null when it is the processor for every n up to
    /// 32 768.
    /// </summary>
    public int? From
    {
        get
        {
            if (Chosen is { } chosen)
                return chosen > Largest ? null : chosen;

            // The gain of the device grows with n once it is there: the sizes before and after can be halved.
            if (!Prefers(Largest))
                return null;
            var (low, high) = (0, Largest);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                (low, high) = Prefers(middle) ? (low, middle) : (middle, high);
            }

            return high;
        }
    }

    /// <summary>Whether the device is the way for the product of <c>m×k</c> and <c>k×n</c>.</summary>
    public bool Prefers(int m, int n, int k) =>
        Chosen is { } chosen
            ? (double)m * n * k >= Math.Pow(chosen, 3)
            : Device.Seconds(m, n, k, ElementSize) < Processor.Seconds(m, n, k, ElementSize);

    /// <summary>For a reader: <c>from 512×512 on</c>.</summary>
    public override string ToString() => From is { } from ? $"from {from}×{from} on{(Chosen is null ? "" : ", chosen")}" : "never";

    private bool Prefers(int n) => Prefers(n, n, n);
}
