namespace MiniFlow.Notebooks.Pages;

/// <summary>Text made safe to stand in a page.</summary>
internal static class Html
{
    /// <summary>Escapes text for an element's content or for an attribute in double quotes. Only what HTML reserves changes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
