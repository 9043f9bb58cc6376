namespace MiniFlow.Notebooks.Pages;

/// <summary>A piece of code set as a listing: C# with colours, anything else as it is.</summary>
internal static class CodeListing
{
    /// <summary>The listing.</summary>
    public static string Render(string code, string? language)
    {
        var body = language is "csharp" or "cs" or "c#" ? CodeHighlighter.CSharp(code) : Html.Escape(code);
        return $"<pre class=\"code\"><code>{body}</code></pre>";
    }
}
