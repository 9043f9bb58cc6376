using MiniFlow.Notebooks;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value as text of one MIME type.</summary>
public sealed class FormattedValue
{
    /// <summary>A text and what it is.</summary>
    /// <param name="mimeType">For example <c>text/html</c>.</param>
    /// <param name="value">The text.</param>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>What the text is.</summary>
    public string MimeType { get; }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Formats a value in one MIME type: the given one, or the first that the value's type prefers.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The MIME type, if it is to be a certain one.</param>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        var text = value.ToDisplayString(mimeType);
        // The published Formatting package writes Windows line ends into its HTML on every system.
        return new FormattedValue(mimeType, mimeType == HtmlFormatter.MimeType ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text);
    }

    /// <summary>Formats a value in several MIME types: the given ones, or all that the value's type prefers.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types, if they are to be certain ones.</param>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        var chosen = mimeTypes is { Length: > 0 } ? mimeTypes : [.. Formatter.GetPreferredMimeTypesFor(value?.GetType())];
        return [.. chosen.Select(mimeType => CreateSingleFromObject(value, mimeType))];
    }

    internal static MimeBundle Bundle(IEnumerable<FormattedValue> values) =>
        new([.. values.Select(formatted => KeyValuePair.Create(formatted.MimeType, formatted.Value))]);
}
