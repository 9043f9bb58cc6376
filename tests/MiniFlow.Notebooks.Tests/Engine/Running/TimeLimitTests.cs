using static MiniFlow.Notebooks.Tests.Engine.Running.TestRun;

namespace MiniFlow.Notebooks.Tests.Engine.Running;

/// <summary>Cells that do not come to an end. Mostly waiting, so they run beside the other tests of the runner.</summary>
public sealed class TimeLimitTests
{
    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_and_named_and_keeps_the_state()
    {
        var document = Notebook("var kept = \"kept\";", "while (true) { }", "kept");

        var (result, _) = await RunAsync(document, GoOn with { CellTimeLimit = TimeSpan.FromSeconds(5) });

        result.Cells[1].Error!.Message.ShouldBe("Cell 2 ran longer than its limit of 5 s and was stopped, in line 1.");
        document.Cells[2].Outputs.Single().GetText("text/plain").ShouldBe("kept");
    }

    [Fact]
    public async Task A_cell_that_does_not_listen_is_ended_with_its_process()
    {
        // No code of the cell's runs in this loop, and it waits for nothing.
        var document = Notebook("1", "Enumerable.Repeat(1, int.MaxValue).SelectMany(n => Enumerable.Repeat(n, int.MaxValue)).Aggregate((a, b) => a ^ b)", "\"next\"");

        var (result, _) = await RunAsync(document, GoOn with { CellTimeLimit = TimeSpan.FromSeconds(5) });

        result.Cells[1].Error!.Message.ShouldStartWith("Cell 2 ran longer than its limit of 5 s and was stopped. It did not stop by itself, so its process was ended.");
        document.Cells[1].Outputs.Count.ShouldBe(1);
        result.Cells[2].Outcome.ShouldBe(CellOutcome.Succeeded);
    }
}
