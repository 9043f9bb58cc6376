using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

/// <summary>The repository's own chapters.</summary>
public sealed class CommittedChaptersTests
{
    private static readonly ChapterFolders Folders = ChapterFolders.Find(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException($"No notebooks/source above {AppContext.BaseDirectory}.");

    [Fact]
    public void Every_committed_notebook_is_what_its_source_gives() =>
        ChapterFiles.Differences(Folders).ShouldBeEmpty("run: dotnet run --project src/MiniFlow.Cli -- chapters build");

    [Fact]
    public void No_line_of_a_model_answer_stands_in_the_students_notebook()
    {
        foreach (var source in Folders.Sources())
        {
            var name = Path.GetFileNameWithoutExtension(source);
            var (answers, shown) = Split(File.ReadAllLines(source));
            var student = NotebookDocument.Load(Path.Combine(Folders.Student, name + ".ipynb"))
                .Cells.SelectMany(cell => cell.Source.Split('\n')).Select(line => line.Trim());

            answers.Except(shown).ShouldNotBeEmpty($"{name} has no model answer");
            student.Intersect(answers.Except(shown)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void No_students_notebook_has_an_output_or_a_marker_left()
    {
        foreach (var name in Folders.Names())
        {
            var document = NotebookDocument.Load(Path.Combine(Folders.Student, name + ".ipynb"));

            document.Cells.ShouldAllBe(cell => cell.Outputs.Count == 0 && cell.ExecutionCount == null);
            document.Cells.ShouldAllBe(cell => !SolutionMarkers.In(cell.Source) && !cell.Source.Contains("//:"));
        }
    }

    /// <summary>
    /// The lines of the answers, and all others, found in the raw text without the builder's help. What stands outside of
    /// solutions is there for the student to read, even where an answer repeats it.
    /// </summary>
    private static (HashSet<string> Answers, HashSet<string> Shown) Split(IEnumerable<string> lines)
    {
        var (answers, shown, inside) = (new HashSet<string>(), new HashSet<string>(), false);
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line is "// BEGIN SOLUTION" or "// INSTEAD" or "// END SOLUTION")
                inside = line == "// BEGIN SOLUTION";
            else if (line.Any(char.IsLetterOrDigit))
                (inside ? answers : shown).Add(line.StartsWith("//: ", StringComparison.Ordinal) ? line[4..].Trim() : line);
        }

        return (answers, shown);
    }
}
