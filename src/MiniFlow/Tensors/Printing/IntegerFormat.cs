using System.Globalization;

namespace MiniFlow.Printing;

/// <summary>Integers, right-aligned to the widest one shown.</summary>
internal sealed class IntegerFormat : IElementFormat
{
    private readonly Tensor tensor;
    private readonly int width;

    public IntegerFormat(Tensor tensor, IEnumerable<int> shown)
    {
        this.tensor = tensor;
        width = shown.Max(offset => Text(offset).Length);
    }

    public string Format(int offset) => Text(offset).PadLeft(width);

    private string Text(int offset) =>
        tensor.DType == DType.Int32
            ? tensor.AsSpan<int>()[offset].ToString(CultureInfo.InvariantCulture)
            : tensor.AsSpan<long>()[offset].ToString(CultureInfo.InvariantCulture);
}
