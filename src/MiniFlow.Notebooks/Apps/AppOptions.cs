namespace MiniFlow.Notebooks.Apps;

/// <summary>What an app needs beyond its cells.</summary>
public sealed record AppOptions
{
    /// <summary>The notebook's folder: what <c>#r</c> is relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>What stands at the top of the file, as comments: where it comes from, how it is run.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>
    /// What a file-based app says in place of <c>#r "….dll"</c>, for instance <c>#:project ../src/Library</c>: a function of the
    /// file's full path. Null for a file that an app cannot have.
    /// </summary>
    public Func<string, string?> DirectiveFor { get; init; } = _ => null;

    /// <summary>
    /// The static class whose <c>display(value)</c> shows on a terminal what a notebook shows below its cell; null for a
    /// method in the app itself that writes what <see cref="object.ToString"/> gives.
    /// </summary>
    public string? DisplayClass { get; init; }
}
