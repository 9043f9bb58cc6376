namespace MiniFlow.Notebooks.Pages;

/// <summary>A heading of a page, for its table of contents.</summary>
/// <param name="Level">1 for the chapter's title, 2 for a section, and so on.</param>
/// <param name="Html">Its text, marked up.</param>
/// <param name="Id">Its id in the page.</param>
internal sealed record Heading(int Level, string Html, string Id);
