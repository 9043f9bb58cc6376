using System.Globalization;

namespace MiniFlow;

/// <content>Printing.</content>
public sealed partial class Tensor
{
    /// <summary>The numbers as NumPy prints them.</summary>
    public override string ToString()
    {
        if (Rank == 0)
        {
            return DType switch
            {
                DType.Bool => AsSpan<bool>()[0] ? "True" : "False",
                DType.Float32 => AsSpan<float>()[0].ToString("R", CultureInfo.InvariantCulture),
                DType.Float64 => AsSpan<double>()[0].ToString("R", CultureInfo.InvariantCulture),
                DType.Int32 => AsSpan<int>()[0].ToString(CultureInfo.InvariantCulture),
                _ => AsSpan<long>()[0].ToString(CultureInfo.InvariantCulture),
            };
        }

        var rows = Enumerable.Range(0, Length).Select(row => this[row].ToString());
        return $"[{string.Join(Rank == 1 ? " " : "\n ", rows)}]";
    }
}
