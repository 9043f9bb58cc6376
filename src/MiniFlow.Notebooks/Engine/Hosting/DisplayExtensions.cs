using MiniFlow.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace System;

/// <summary><c>x.Display()</c> on every value, in the namespace where .NET Interactive has it.</summary>
public static class DisplayExtensions
{
    /// <summary>Displays a value now, before the cell has ended.</summary>
    /// <param name="value">The value; null is displayed too.</param>
    /// <param name="mimeTypes">The MIME types to show it in; without any, those that its type prefers.</param>
    /// <returns>What was displayed, to be updated later.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        new(value, FormattedValue.CreateManyFromObject(value, mimeTypes), CellContext.Current);

    /// <summary>Displays a text that is already formatted.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">What it is, for example <c>text/markdown</c>.</param>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        new(value, [new FormattedValue(mimeType, value)], CellContext.Current);

    /// <summary>Displays a sequence as a table.</summary>
    /// <typeparam name="T">The type whose properties are the columns.</typeparam>
    /// <param name="value">The rows.</param>
    /// <param name="mimeTypes">The MIME types to show it in; without any, the usual ones.</param>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? ((object?)null).Display(mimeTypes) : value.ToTabularDataResource().Display(mimeTypes);
}
