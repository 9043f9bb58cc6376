using System.Reflection;

namespace MiniFlow.Notebooks.Pages;

/// <summary>The style sheets, scripts and fonts that a page carries along, embedded in this assembly.</summary>
internal static class PageAssets
{
    private static readonly Assembly Assembly = typeof(PageAssets).Assembly;

    /// <summary>An asset as text, for example <c>assets/page.css</c>.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
    }

    /// <summary>An asset's bytes in base 64, as a data URI wants them.</summary>
    public static string Base64(string name)
    {
        using var stream = Open(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static Stream Open(string name) =>
        Assembly.GetManifestResourceStream("Pages/" + name)
        ?? throw new InvalidOperationException($"The asset Pages/{name} is not embedded; see EmbeddedResource in MiniFlow.Notebooks.csproj.");
}
