using System.Diagnostics;
using MiniFlow.Grading.Isolation;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Tests.Isolation;

/// <summary>Not a test: a measurement, for idle cores. <c>MiniFlow.Grading.Tests -explicit only -showLiveOutput</c></summary>
public sealed class Throughput(ITestOutputHelper output)
{
    private const int Class = 40;

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_the_third_chapter_with_all_its_cells(bool compiled)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MiniFlow.Interactive.sln")))
            folder = folder.Parent;
        var notebook = NotebookDocument.Load(Path.Combine(folder.FullName, "notebooks", "solved", "03-linear.ipynb"));
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select((cell, index) => new StudentCell(index, cell.Source.Replace("../../artifacts", "../artifacts", StringComparison.Ordinal))).ToArray();
        var request = (Student.Cells() with { Cells = cells }).Asked("linear-by-hand").Asked("linear");

        await using var runner = new StudentRunner(new StudentRunnerOptions { Workers = 2 });
        if (compiled)
            await runner.PrepareAsync(TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Class), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, stop) =>
        {
            var run = await runner.RunAsync(request, null, stop);
            run.Exercises.ShouldAllBe(exercise => exercise.IsRight(1));
            if (i == Class / 2)
                output.WriteLine(string.Join(" ", run.Cells.Select(cell => $"{cell.Elapsed.TotalMilliseconds:0}")) + $" ms in cells, {run.Elapsed.TotalMilliseconds:0} ms in all");
        });
        output.WriteLine($"{runner.Isolation}, engine compiled ahead of time: {compiled}: {Class / clock.Elapsed.TotalMinutes:0.0} submissions a minute, the grader itself {Environment.WorkingSet >> 20} MiB.");
    }
}
