using System.Globalization;
using MiniFlow.Cuda.Native;

namespace MiniFlow.Cuda;

/// <summary>A graphics card: <c>/gpu:0</c>. It multiplies matrices; everything else of a node that is placed on it the processor does.</summary>
public sealed class CudaDevice : ComputeDevice
{
    internal CudaDevice(string name, CudaLibrary library, bool? provider, CrossoverStore crossovers)
        : base(name, Describe(library, provider))
    {
        Memory = library.Card.Memory;
        Products = new CudaProducts(name, library, crossovers);
    }

    /// <summary>Bytes of memory on the card.</summary>
    public long Memory { get; }

    /// <inheritdoc/>
    public override ProductEngine Products { get; }

    /// <summary>Nothing to do: operands travel with each product.</summary>
    public override void Activate()
    {
    }

    private static string Describe(CudaLibrary library, bool? provider)
    {
        var card = library.Card;
        string[] parts =
        [
            card.Name,
            string.Create(CultureInfo.InvariantCulture, $"{card.Memory / (double)(1 << 30):0.0} GiB"),
            .. card.Driver > 0 ? (string[])[$"CUDA {card.Driver / 1000}.{card.Driver % 1000 / 10}"] : [],
            .. library.ReportsFailures ? (string[])[] : ["its library reports no errors"],
            provider switch
            {
                true => "MathNet's provider is on",
                false => "MathNet's provider refused it",
                null => "without MathNet's provider",
            },
        ];
        return string.Join(", ", parts);
    }
}
