using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Tests.Engine.RealKernel;

/// <summary>Every solved chapter, from the kit folder, puts out in this engine exactly what it puts out in .NET Interactive: every MIME type of every cell.</summary>
public sealed partial class SolvedChaptersTests
{
    public static TheoryData<string> Chapters => new(Directory.EnumerateFiles(Solved, "*.ipynb").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task A_solved_chapter_puts_out_the_same_in_both(string chapter)
    {
        using var kernel = RealKernel.StartOrSkip(Solved);
        var path = Path.Combine(Solved, chapter + ".ipynb");
        var notebook = NotebookDocument.Load(path);
        await NotebookRunner.RunAsync(notebook, new RunOptions { WorkingDirectory = Solved }, cancellation: TestContext.Current.CancellationToken);

        foreach (var (index, cell) in notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Index())
        {
            var there = await kernel.RunAsync(cell.Source);
            Text(there, chapter).ShouldBe(Text(cell, chapter), $"{chapter}, cell {index + 1}");
        }
    }

    private static string Solved => Path.Combine(Repository, "notebooks", "solved");

    private static string Repository => MiniFlow.Notebooks.Chapters.ChapterFolders.Find(AppContext.BaseDirectory)!.Root;

    private static string Text(NotebookCell cell, string chapter) => string.Join('\n', cell.Outputs.Select(output => output.Kind switch
    {
        OutputKind.Stream => $"--- {output.StreamName}\n{Masked(output.StreamText, chapter)}",
        OutputKind.Error => $"--- error\n{output.ErrorMessage}",
        _ => string.Join('\n', output.MimeTypes.Select(type => $"--- {output.Kind} {type}\n{Masked(output.GetText(type)!, chapter)}")),
    }));

    // What is measured on the way, and temporary folders, are not the same twice. Chapter 10 measures most of what it shows.
    private static string Masked(string text, string chapter) => chapter.StartsWith("10-", StringComparison.Ordinal)
        ? Blanks().Replace(Number().Replace(text, "#"), " ")
        : Temporary().Replace(Measured().Replace(text, "…"), "…");

    [GeneratedRegex(@"(?<=(steps a second|done in|milliseconds)(</div><div[^>]*>|[ \u202f]))[0-9.\u202f]+|[0-9.,]+(?= (milliseconds|ms\b|billion operations))")]
    private static partial Regex Measured();

    [GeneratedRegex("/tmp/[A-Za-z0-9_./-]+")]
    private static partial Regex Temporary();

    [GeneratedRegex("[0-9][0-9.e-]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
