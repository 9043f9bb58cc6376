using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MiniFlow.Jupyter.Tests.Installation;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Tests.Clients;

/// <summary>The solved chapters, executed by Jupyter's own tools over the installed kernel.</summary>
[Collection(nameof(KernelInstalled))]
public sealed partial class NbclientTests(KernelInstalled installed)
{
    private const string Execute = """
        import sys, nbformat
        from nbclient import NotebookClient
        notebook = nbformat.read(sys.argv[1], as_version=4)
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": sys.argv[2]}}).execute()
        nbformat.write(notebook, sys.argv[3])
        """;

    // Chapter 10 measures this machine's processor and draws it: that picture is never the same twice.
    private const string Measured = "10-ab5b3a6a";

    public static TheoryData<string> Chapters => new(Repository.Solved.Select(Path.GetFileNameWithoutExtension).Take(LongTests.AreWanted ? int.MaxValue : 3)!);

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task A_solved_chapter_gives_what_miniflow_run_gives(string chapter)
    {
        Python.Require("nbclient");
        Repository.RequireKit();
        var file = Repository.Solved.Single(each => Path.GetFileNameWithoutExtension(each) == chapter);
        var folder = Path.GetDirectoryName(file)!;
        var executed = Path.Combine(installed.Folder, $"{chapter}.ipynb");
        var running = ExpectedAsync(chapter, file);
        await Python.RunAsync("nbclient", Execute, installed.Environment, file, folder, executed);
        var expected = await running;

        var actual = NotebookDocument.Load(executed);
        actual.Cells.Count.ShouldBe(expected.Cells.Count);
        foreach (var (mine, theirs) in expected.Cells.Zip(actual.Cells).Where(pair => pair.First.Id != Measured))
            Outputs(theirs).ShouldBe(Outputs(mine), $"cell {mine.Id}");
    }

    [Fact]
    public async Task Nbconvert_executes_a_chapter_and_writes_a_page()
    {
        Python.Require("nbconvert");
        Repository.RequireKit();
        await Python.RunAsync("nbconvert", """
            import sys
            from nbconvert.nbconvertapp import main
            main(["--execute", "--to", "html", "--output-dir", sys.argv[2], sys.argv[1]])
            """, installed.Environment, Repository.Solved.First(file => Path.GetFileName(file).StartsWith("02", StringComparison.Ordinal)), installed.Folder);
        var page = await File.ReadAllTextAsync(Directory.EnumerateFiles(installed.Folder, "02*.html").Single(), TestContext.Current.CancellationToken);
        page.ShouldContain("<svg");
        page.ShouldNotContain("Traceback");
    }

    private static async Task<NotebookDocument> ExpectedAsync(string chapter, string file)
    {
        if (LongTests.AreWanted)
            return NotebookDocument.Load(Path.Combine(Repository.Root, "artifacts", "run", $"{chapter}.ipynb"));
        var document = NotebookDocument.Load(file);
        var options = new RunOptions { WorkingDirectory = Path.GetDirectoryName(file)! };
        (await NotebookRunner.RunAsync(document, options, cancellation: TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        return document;
    }

    /// <summary>What the outputs say, without what differs from run to run: times, and ids made up anew.</summary>
    private static string Outputs(NotebookCell cell) => string.Join('\n', Merged(cell.Outputs).Select(output => output.Kind switch
    {
        OutputKind.Stream => $"{output.StreamName}: {output.StreamText}",
        OutputKind.Error => $"{output.ErrorName}: {output.ErrorMessage}",
        _ => string.Join('\n', output.MimeTypes.Order(StringComparer.Ordinal).Select(type => $"{type}: {Value(output, type)}")),
    }).Select(text => Varying().Replace(text, "…")));

    // This client leaves the text of a stream in the pieces in which it came.
    private static List<CellOutput> Merged(IEnumerable<CellOutput> outputs)
    {
        var merged = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output.Kind == OutputKind.Stream && merged.LastOrDefault() is { Kind: OutputKind.Stream } last && last.StreamName == output.StreamName)
                merged[^1] = CellOutput.Stream(last.StreamName, last.StreamText + output.StreamText);
            else
                merged.Add(output);
        }

        return merged;
    }

    // nbformat writes the fields of an object in the order of the alphabet.
    private static string? Value(CellOutput output, string type) =>
        type.EndsWith("json", StringComparison.Ordinal) ? Sorted(output.GetJson(type))?.ToJsonString() : output.GetText(type);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(
        @"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        + @"|steps a second(\s|<[^>]*>)*[0-9][0-9.,\u202f]*"
        + @"|\s*([0-9]+:)?[0-9][0-9.,\u202f]*\s*(ms|s|µs|min|milliseconds|seconds|minutes|billion operations a second)\b")]
    private static partial Regex Varying();
}
