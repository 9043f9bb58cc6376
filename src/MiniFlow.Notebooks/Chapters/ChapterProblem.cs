namespace MiniFlow.Notebooks.Chapters;

/// <summary>One thing that is wrong in a chapter's source: where it stands, what it is and what to do about it.</summary>
/// <param name="Path">The source file.</param>
/// <param name="Line">The line in that file, counted from 1.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
public sealed record ChapterProblem(string Path, int Line, string Message)
{
    /// <summary>The form that editors and terminals turn into a link: <c>path:line: message</c>.</summary>
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
