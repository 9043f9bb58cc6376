using MiniFlow.Printing;

namespace MiniFlow;

/// <content>Printing.</content>
public sealed partial class Tensor
{
    /// <summary>
    /// The numbers as NumPy's <c>str</c> prints an array: aligned in columns, at most 8 decimals, and above 1000 elements only the edges, with
    /// <c>...</c> for the rest.
    /// </summary>
    public override string ToString() => TensorText.Of(this);
}
