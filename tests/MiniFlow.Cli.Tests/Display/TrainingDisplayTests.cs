using System.Globalization;
using MiniFlow.Cli.Display;
using MiniFlow.Cli.Tests.Training;
using MiniFlow.Cli.Training;
using Spectre.Console;

namespace MiniFlow.Cli.Tests.Display;

public sealed class TrainingDisplayTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void In_a_file_there_are_about_twenty_lines_each_where_the_accuracy_was_measured()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var status = new TrainingStatus(20_000, 0, clock);

        new PlainTrainingDisplay(output).Show(status, changed => Train(status, changed));

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(20);

        // The mean of the losses 1 - step/20000 of the last hundred steps: 1 - 950.5/20000 = 0.952475, and 1 - 19950.5/20000 = 0.002475.
        lines[0].ShouldBe("step  1000 of 20000  loss 0.9525  validation accuracy 5.00 %  100 steps/s  3 min 10 s left");
        lines[^1].ShouldBe("step 20000 of 20000  loss 0.0025  validation accuracy 100.00 %  100 steps/s  0.0 s left");
    }

    [Fact]
    public void A_run_that_is_taken_up_says_after_which_step()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        new PlainTrainingDisplay(output).Show(new TrainingStatus(20_000, 12_345, clock), _ => { });

        output.ToString().ShouldBe("resumed after step 12345 of 20000\n");
    }

    [Fact]
    public void On_a_terminal_bar_loss_accuracy_and_speed_are_drawn_ten_times_a_second_at_most()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 100;
        console.Profile.Capabilities.Unicode = true;
        var status = new TrainingStatus(20_000, 0, clock);

        new LiveTrainingDisplay(console, clock).Show(status, changed => Train(status, changed, until: 10_000));

        var drawn = output.ToString();
        drawn.ShouldContain("━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ 10000 of 20000");
        drawn.ShouldContain("█");
        drawn.ShouldContain("50.00 %");
        drawn.ShouldContain("100 steps/s  1 min 40 s left");

        // 10 000 steps in 100 s: at most 1000 pictures, of which each has the word once.
        drawn.Split("validation accuracy").Length.ShouldBeInRange(900, 1010);
    }

    // A step takes 10 ms, the loss falls from 1 to 0 as the accuracy rises from 0 to 1, which is measured at every hundredth step.
    private void Train(TrainingStatus status, Action changed, int until = int.MaxValue)
    {
        while (status.Step < Math.Min(status.Steps, until))
        {
            clock.Move(TimeSpan.FromMilliseconds(10));
            status.AddStep(1 - (status.Step + 1.0) / status.Steps);
            if (status.Step % 100 == 0)
                status.Measured((double)status.Step / status.Steps);
            changed();
        }
    }
}
