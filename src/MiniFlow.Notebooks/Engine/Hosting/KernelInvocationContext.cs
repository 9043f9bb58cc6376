using MiniFlow.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that is running, as the code in it sees it; named and placed as in .NET Interactive.</summary>
public sealed class KernelInvocationContext
{
    private readonly CellContext cell;

    private KernelInvocationContext(CellContext cell) => this.cell = cell;

    /// <summary>The cell that the calling code belongs to, also on threads and tasks that it started; null outside a cell.</summary>
    public static KernelInvocationContext? Current => CellContext.Current is { } cell ? new(cell) : null;

    /// <summary>Cancelled when the cell is interrupted: long work that looks at it ends cleanly.</summary>
    public CancellationToken CancellationToken => cell.Cancellation;

    /// <summary>Displays a value as an output of this cell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types to show it in; without any, those that its type prefers.</param>
    /// <returns>What was displayed; <see cref="DisplayedValue.Update"/> replaces it, in the same MIME types.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) =>
        new(value, FormattedValue.CreateManyFromObject(value, mimeTypes), cell);

    /// <summary>Displays a text that is already formatted.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">What it is, for example <c>text/markdown</c>.</param>
    public DisplayedValue DisplayAs(string value, string mimeType) => new(value, [new FormattedValue(mimeType, value)], cell);
}
