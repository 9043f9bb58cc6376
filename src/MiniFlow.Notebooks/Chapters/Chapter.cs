namespace MiniFlow.Notebooks.Chapters;

/// <summary>A chapter as its author wrote it: one source from which the student's notebook and the solved one come.</summary>
/// <param name="Path">The source file.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Cells">Its cells, in order.</param>
public sealed record Chapter(string Path, string Title, IReadOnlyList<ChapterCell> Cells)
{
    /// <summary>The chapter's name, which its files share: <c>02-differentiable-graphs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The number with which the name begins: <c>02</c>.</summary>
    public string Id => Name.Split('-', 2)[0];
}
