namespace MiniFlow.Notebooks.Pages;

/// <summary>A link from one page to another beside it.</summary>
/// <param name="Title">What the reader sees.</param>
/// <param name="Address">The page's file name, relative to the page that links.</param>
public sealed record PageLink(string Title, string Address);
