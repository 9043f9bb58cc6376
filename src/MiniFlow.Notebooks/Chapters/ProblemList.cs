namespace MiniFlow.Notebooks.Chapters;

/// <summary>Collects what is wrong with one source file, so that its author sees everything at once.</summary>
internal sealed class ProblemList(string path)
{
    private readonly List<ChapterProblem> problems = [];

    public void Add(int line, string message) => problems.Add(new ChapterProblem(path, line, message));

    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new ChapterSourceException([.. problems.OrderBy(problem => problem.Line)]);
    }
}
