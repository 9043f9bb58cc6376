using static MiniFlow.Notebooks.Tests.Engine.Running.TestRun;

namespace MiniFlow.Notebooks.Tests.Engine.Running;

/// <summary>Cells in a process of their own, and what they can do to it.</summary>
public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task Outputs_and_counts_are_filled_into_the_notebook()
    {
        var document = Notebook("Console.WriteLine(\"hello\");\n6 * 7", "#!markdown\n*x*");
        document.Cells.Insert(1, NotebookCell.Markdown("# Prose", "prose"));
        document.Cells[0].OutputsJson.Add((System.Text.Json.Nodes.JsonNode)CellOutput.Stream("stdout", "of an earlier run").Json);

        var (result, steps) = await RunAsync(document, GoOn);

        result.Succeeded.ShouldBeTrue();
        result.Cells.Select(cell => (cell.Index, cell.Number, cell.Id)).ShouldBe([(0, 1, "cell-1"), (2, 2, "cell-2")]);
        document.Cells[0].Outputs.Select(output => output.Kind).ShouldBe([OutputKind.Stream, OutputKind.ExecuteResult]);
        document.Cells[0].ExecutionCount.ShouldBe(1);
        document.Cells[2].Outputs.Single().GetText("text/html").ShouldBe("<p><em>x</em></p>\n");
        steps.Select(step => (step.Number, step.Count, step.Result?.Outcome)).ShouldBe(
            [(1, 2, null), (1, 2, CellOutcome.Succeeded), (2, 2, null), (2, 2, CellOutcome.Succeeded)]);
    }

    [Fact]
    public async Task After_a_failure_the_rest_is_skipped()
    {
        var document = Notebook("\nint.Parse(\"x\")", "1");
        document.Cells[1].ExecutionCount = 9;

        var (result, _) = await RunAsync(document, new RunOptions());

        result.Cells.Select(cell => cell.Outcome).ShouldBe([CellOutcome.Failed, CellOutcome.Skipped]);
        result.FirstFailure!.Error!.Line.ShouldBe(2);
        document.Cells[1].ExecutionCount.ShouldBeNull();
    }

    [Fact]
    public async Task A_cell_that_takes_its_process_with_it_is_named_and_the_run_goes_on()
    {
        (string Source, string Message)[] cells =
        [
            ("Environment.Exit(3);", "Cell 1 ended the process that it ran in (Environment.Exit, exit code 3)."),
            ("Environment.FailFast(\"enough\");", "Cell 2 ended the process that it ran in (Environment.FailFast: enough)."),
            ("int F(int n) => F(n + 1) + 1;\nF(0)", "Cell 3 overflowed the stack: F calls itself without end."),
            ("new System.Threading.Thread(() => throw new Exception(\"alone\")).Start(); await Task.Delay(-1);",
                "Cell 4 ended the process that it ran in: an exception on a thread that it started was not caught there.\nSystem.Exception: alone\n   at a lambda in cell 4, line 2"),
            ("System.Diagnostics.Process.GetCurrentProcess().Kill(); await Task.Delay(-1);", "Cell 5 ended the process that it ran in, or something outside did"),
            ("var gone = true;", ""),
        ];
        var document = Notebook([.. cells.Select(cell => "Console.WriteLine(\"before\");\n" + cell.Source)]);

        var (result, _) = await RunAsync(document, GoOn);

        foreach (var (cell, run) in cells.Zip(result.Cells))
        {
            (run.Error?.Message ?? "").ShouldStartWith(cell.Message);
            document.Cells[run.Index].Outputs[0].StreamText.ShouldBe("before\n", $"what cell {run.Number} had put out is kept");
        }

        document.Cells[4].Outputs[^1].ErrorMessage.ShouldBe(result.Cells[4].Error!.Message);
        result.Cells[5].Outcome.ShouldBe(CellOutcome.Succeeded);
    }

    [Fact]
    public async Task A_cell_that_exhausts_the_memory_is_named()
    {
        var document = Notebook("var hoard = new List<byte[]>();\nwhile (true) { hoard.Add(new byte[50_000_000]); Array.Fill(hoard[^1], (byte)1); }", "hoard = null;\n1");

        var (result, _) = await RunAsync(document, GoOn with { MemoryLimit = 500L << 20 });

        result.Cells[0].Error!.Message.ShouldStartWith("Cell 1 ran out of memory: its process may use 0.49 GiB.");
        result.Cells[1].Number.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_past_the_cells_console_is_kept_and_hurts_nobody()
    {
        var document = Notebook("""
            var raw = Console.OpenStandardOutput();
            raw.Write(Encoding.UTF8.GetBytes("{\"message\":\"ended\",\"number\":1}\n"));
            raw.Flush();
            Console.WriteLine("through the console");
            """);

        var (result, _) = await RunAsync(document, GoOn);

        result.Succeeded.ShouldBeTrue();
        document.Cells[0].Outputs.Select(output => output.StreamText).Aggregate((all, text) => all + text).ShouldContain("{\"message\":\"ended\",\"number\":1}");
    }

    [Fact]
    public async Task A_run_can_be_cancelled_and_input_answered()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var document = Notebook("Console.WriteLine(Console.ReadLine());", "while (true) { }", "1");
        var progress = new Steps(step =>
        {
            if (step is { Number: 2, Result: null })
                cancel.CancelAfter(300);
        });

        var result = await NotebookRunner.RunAsync(document, GoOn with { Input = (_, _) => Task.FromResult<string?>("a line") }, progress, cancel.Token);

        document.Cells[0].Outputs.Single().StreamText.ShouldBe("a line\n");
        result.Cells[1].Error!.Message.ShouldStartWith("Cell 2 was interrupted");
        result.Cells[2].Outcome.ShouldBe(CellOutcome.Skipped);
    }

    [Fact]
    public async Task The_next_runs_process_can_be_prepared()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await RunAsync(Notebook("1"), GoOn with { AnotherFollows = true });
        var document = Notebook("Environment.CurrentDirectory");

        await RunAsync(document, GoOn with { WorkingDirectory = folder });

        document.Cells[0].Outputs.Single().GetText("text/plain").ShouldEndWith(Path.GetFileName(folder));
        Directory.Delete(folder);
    }
}
