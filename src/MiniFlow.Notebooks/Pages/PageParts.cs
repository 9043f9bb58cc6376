namespace MiniFlow.Notebooks.Pages;

/// <summary>What differs from page to page, as HTML.</summary>
internal sealed record PageParts(string Title, string Top, string Side, string Main, string Bottom, IReadOnlyCollection<string> Formulas)
{
    /// <summary>The class that lays the page out.</summary>
    public string Sheet { get; init; } = Side.Length == 0 ? "sheet" : "sheet with-contents";
}
