namespace MiniFlow.Printing;

/// <summary>Bools: a space before True makes it as wide as False.</summary>
internal sealed class BoolFormat(Tensor tensor) : IElementFormat
{
    public string Format(int offset) => tensor.AsSpan<bool>()[offset] ? " True" : "False";
}
