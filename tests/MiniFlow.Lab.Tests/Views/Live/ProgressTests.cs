using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

public sealed class ProgressTests
{
    private readonly ManualClock clock = new();
    private readonly RecordingSurface surface = new();

    [Fact]
    public void A_run_under_way_shows_where_it_is()
    {
        var progress = Run(steps: 2000, made: 500);

        progress.ShouldMatchSnapshot("progress-running");
    }

    [Fact]
    public void A_finished_run_leaves_a_clean_picture()
    {
        var progress = Run(steps: 500, made: 500);

        surface.Shown[^1].IsFinal.ShouldBeTrue();
        progress.ShouldMatchSnapshot("progress-done");
    }

    [Fact]
    public void It_is_shown_at_most_ten_times_a_second()
    {
        Run(steps: 2000, made: 1000);

        // 1000 steps of 2 ms are 2 s: once at the start, then every 100 ms.
        surface.Shown.Count.ShouldBe(21);
    }

    [Fact]
    public void A_run_that_ends_early_says_so()
    {
        var progress = Run(steps: 100, made: 40);
        progress.Finish();

        progress.ToText().ShouldEndWith("step 40 of 100, loss 1.7, accuracy 48.0 %, steps a second 500, stopped after 0.1 s");
    }

    [Fact]
    public void A_loss_that_is_not_finite_can_be_shown()
    {
        var progress = new Progress(3, null, clock, surface);
        progress.Step(1);
        progress.Step(double.NaN);
        progress.Step(double.PositiveInfinity);

        progress.ToText().ShouldContain("loss ∞");
        progress.ToHtml().ShouldNotContain("NaN\"");
    }

    [Fact]
    public void Interrupting_the_cell_stops_the_run_at_the_next_step_that_is_shown()
    {
        surface.IsInterrupted = true;

        var stopped = Should.Throw<OperationCanceledException>(() => Run(steps: 2000, made: 2000));

        stopped.Message.ShouldBe("The run was interrupted after step 50 of 2000.");
        surface.Shown[^1].IsFinal.ShouldBeTrue();
    }

    [Fact]
    public void A_terminal_line_is_written_over_itself()
    {
        using var console = new StringWriter();
        var terminal = new TerminalSurface(console, isInteractive: true);

        terminal.Show(new Text("long line"), isFinal: false);
        terminal.Show(new Text("short"), isFinal: true);

        console.ToString().ShouldBe("\rlong line\rshort    " + console.NewLine);
    }

    [Fact]
    public void A_file_gets_only_the_final_line()
    {
        using var console = new StringWriter();
        var file = new TerminalSurface(console, isInteractive: false);

        file.Show(new Text("first"), isFinal: false);
        file.Show(new Text("last"), isFinal: true);

        console.ToString().ShouldBe("last" + console.NewLine);
    }

    [Fact]
    public void A_run_without_steps_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Progress(0)).Message.ShouldStartWith("A run has at least one step.");

    private Progress Run(int steps, int made)
    {
        var progress = new Progress(steps, "One layer", clock, surface);
        for (var step = 0; step < made; step++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(2));
            progress.Step(Math.Round((2.3 * Math.Exp(-step / 120.0)) + 0.01 * (step % 7), 2), step % 10 == 0 ? 0.45 + (0.001 * step) : null);
        }

        return progress;
    }

    private sealed class Text(string text) : View
    {
        public override string ToHtml() => text;

        public override string ToText() => text;
    }
}
