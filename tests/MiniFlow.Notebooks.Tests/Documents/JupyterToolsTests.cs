using System.Diagnostics;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Documents;

/// <summary>Jupyter's own tools on our notebooks: nbformat validates them, nbconvert opens them.</summary>
public sealed class JupyterToolsTests : IDisposable
{
    // Another Python may come first on the PATH; distributions put Jupyter's tools where this one is.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private static readonly ChapterFolders Kit = ChapterFolders.Find(AppContext.BaseDirectory)!;

    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-jupyter-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_committed_notebook_passes_the_validation_of_nbformat()
    {
        await RequireAsync("nbformat");
        var notebooks = Enum.GetValues<Edition>().SelectMany(edition => Directory.EnumerateFiles(Kit.Of(edition), "*.ipynb")).ToList();

        (await ValidateAsync(notebooks)).ShouldBe($"{notebooks.Count} valid\n");
    }

    [Fact]
    public async Task An_executed_notebook_with_every_kind_of_output_passes_it_too()
    {
        await RequireAsync("nbformat");
        var notebook = Executed();
        notebook.Save(Path.Combine(folder, "executed.ipynb"));

        (await ValidateAsync([Path.Combine(folder, "executed.ipynb")])).ShouldBe("1 valid\n");
    }

    [Fact]
    public async Task A_notebook_that_breaks_the_format_does_not_pass()
    {
        await RequireAsync("nbformat");
        var path = Path.Combine(folder, "broken.ipynb");
        File.WriteAllText(path, Executed().ToJson().Replace("\"output_type\": \"stream\"", "\"output_type\": \"strem\"", StringComparison.Ordinal));

        (await ValidateAsync([path])).ShouldContain("broken.ipynb: ");
    }

    [Fact]
    public async Task Nbconvert_makes_a_page_of_a_solved_chapter_and_of_an_executed_notebook()
    {
        await RequireAsync("nbconvert");
        Executed().Save(Path.Combine(folder, "executed.ipynb"));
        File.Copy(Path.Combine(Kit.Solved, "02-differentiable-graphs.ipynb"), Path.Combine(folder, "chapter.ipynb"));

        var (code, output) = await RunAsync("-m", "nbconvert", "--to", "html", "--output-dir", folder, Path.Combine(folder, "chapter.ipynb"), Path.Combine(folder, "executed.ipynb"));

        code.ShouldBe(0, output);
        File.ReadAllText(Path.Combine(folder, "chapter.html")).ShouldContain("Differentiable graphs");
        File.ReadAllText(Path.Combine(folder, "executed.html")).ShouldContain("<b>shown</b>");
    }

    private static NotebookDocument Executed()
    {
        var document = new NotebookDocument();
        var cell = NotebookCell.Code("everything", "cell-1");
        document.Cells.Add(NotebookCell.Markdown("# Executed", "prose-1"));
        document.Cells.Add(cell);
        var recorder = new OutputRecorder();
        recorder.Begin(1, cell);
        recorder.Record(new TextWritten(1, "stdout", "written\n"));
        recorder.Record(new ValueDisplayed(1, "d", new MimeBundle([new("text/html", "<b>shown</b>"), new("text/plain", "shown"), new("application/vnd.miniflow.check+json", """{"schema":1}""")])));
        recorder.Record(new ResultProduced(1, new MimeBundle("text/plain", "1")));
        recorder.Record(new CellFailed(1, new CellError("Error", "System.Exception: failed\n   at cell 1, line 1")));
        recorder.Complete();
        return document;
    }

    private static async Task<string> ValidateAsync(IReadOnlyList<string> notebooks)
    {
        const string script =
            """
            import nbformat, os, sys
            valid = 0
            for path in sys.argv[1:]:
                try:
                    nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))
                    valid += 1
                except Exception as error:
                    print(f'{os.path.basename(path)}: {error}')
            print(f'{valid} valid')
            """;
        return (await RunAsync(["-c", script, .. notebooks])).Output;
    }

    private static async Task RequireAsync(string module) =>
        Assert.SkipUnless((await RunAsync("-c", $"import {module}")).Code == 0, $"{Python} has no {module} (Debian: python3-nbformat, jupyter-nbconvert)");

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, ["-W", "ignore", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? output.ReplaceLineEndings("\n") : output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
