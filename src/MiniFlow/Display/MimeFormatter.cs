namespace MiniFlow;

/// <summary>Writes values in one MIME type. A kernel finds <see cref="MimeType"/> and <see cref="Format"/> by name.</summary>
/// <param name="mimeType">For instance <c>text/html</c>.</param>
/// <param name="write">The value as a string of that type.</param>
public sealed class MimeFormatter(string mimeType, Func<object, string> write)
{
    /// <summary>The MIME type that <see cref="Format"/> writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="value"/>. Always true: no other formatter is asked, since the kernel's own
    /// would print a node as an enormous tree of its neighbours.</summary>
    public bool Format(object value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(write(value));
        return true;
    }
}
