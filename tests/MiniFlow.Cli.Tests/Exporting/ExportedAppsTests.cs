using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Tests.Exporting;

/// <summary>Solved chapters as file-based apps, built and run by the SDK: each prints what its notebook shows.</summary>
/// <remarks>Two chapters, for time: one with classes, one with sessions. All of them were run by hand; src/MiniFlow.Cli/README.md says how.</remarks>
public sealed partial class ExportedAppsTests
{
    private static readonly string Root = ChapterFolders.Find(AppContext.BaseDirectory)!.Root;

    [Theory]
    [InlineData("02-differentiable-graphs")]
    [InlineData("09-sessions")]
    public async Task An_exported_chapter_runs_and_prints_the_text_twins_of_its_notebook(string chapter)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "artifacts", $"test-apps-{Guid.NewGuid():N}")).FullName;
        try
        {
            (await CallAsync("run", chapter, "--out", folder)).Code.ShouldBe(0);
            (await CallAsync("chapters", "export", chapter, "--app", "--out", folder)).Code.ShouldBe(0);

            var printed = await RunAppAsync(Path.Combine(folder, chapter + ".cs"));

            Masked(printed).ShouldBe(Masked(TextTwins(NotebookDocument.Load(Path.Combine(folder, chapter + ".ipynb")))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<TestKit.Ended> CallAsync(params string[] args) => TestKit.RunInAsync(Root, TestContext.Current.CancellationToken, args);

    private static string TextTwins(NotebookDocument executed)
    {
        var text = new StringBuilder();
        foreach (var output in executed.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => cell.Outputs))
            text.Append(output.Kind == OutputKind.Stream ? output.StreamText : output.GetText("text/plain") + "\n");
        return text.ToString();
    }

    private static async Task<string> RunAppAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet", ["run", file])
        {
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // What a test run's own build has set is not for another one.
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(variable);
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var run = Process.Start(start)!;
        var error = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(0, output + await error);
        return output;
    }

    // How long something took is not the same twice.
    private static string Masked(string text) => Time().Replace(text.ReplaceLineEndings("\n"), "… milliseconds");

    [GeneratedRegex("[0-9.]+ milliseconds")]
    private static partial Regex Time();
}
