namespace MiniFlow.Notebooks.Chapters;

/// <summary>A chapter's source cannot become notebooks. Lists everything that is wrong with it, not only the first thing.</summary>
public sealed class ChapterSourceException : Exception
{
    /// <summary>Makes the exception from all problems of one source, in the order of their lines.</summary>
    public ChapterSourceException(IReadOnlyList<ChapterProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>What is wrong, in the order of the lines.</summary>
    public IReadOnlyList<ChapterProblem> Problems { get; }
}
