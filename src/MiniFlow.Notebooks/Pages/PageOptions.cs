namespace MiniFlow.Notebooks.Pages;

/// <summary>What a page needs to know beyond its notebook: the pages around it, and where the notebook's pictures lie.</summary>
public sealed record PageOptions
{
    /// <summary>What to call the notebook where it has no heading of its own.</summary>
    public string Name { get; init; } = "Notebook";

    /// <summary>The page that lists all of them.</summary>
    public PageLink? Index { get; init; }

    /// <summary>The chapter before.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The chapter after.</summary>
    public PageLink? Next { get; init; }

    /// <summary>The notebook's folder: pictures that its prose names are taken from there into the page.</summary>
    public string? Folder { get; init; }

    /// <summary>The pages that exist, by the name of their notebook without its extension, so that a link to a notebook leads to its page.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; init; } = new Dictionary<string, string>();

    /// <summary>A remark under the title, such as how long the notebook ran.</summary>
    public string? Remark { get; init; }
}
