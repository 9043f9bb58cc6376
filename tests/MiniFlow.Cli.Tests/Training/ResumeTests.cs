using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Tests.Training;

/// <summary>A run that was interrupted and taken up again is the run that was not, to the last bit.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TrainingRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(55)]
    [InlineData(57)]
    public void Interrupted_and_resumed_a_run_has_the_same_losses_and_leaves_the_same_bytes(int interruptAfter)
    {
        var whole = runs.Train(TrainingRuns.Small with { Folder = "whole" });
        var first = runs.Train(TrainingRuns.Small with { Folder = "parts" }, interruptAfter);
        var second = runs.Train(Resume("parts"));

        (whole.Code, first.Code, second.Code).ShouldBe((0, 130, 0));
        first.Losses.Count.ShouldBe(interruptAfter);
        first.Output.ShouldBe($"Interrupted: step {interruptAfter} of 60 is the last one, and it is kept. Go on with: miniflow train --resume --out parts\n");
        first.Losses.Concat(second.Losses).ShouldBe(whole.Losses);
        runs.Model("parts").ShouldBe(runs.Model("whole"));
        Accuracy(second).ShouldBe(Accuracy(whole));
        Curve("parts").ShouldBe(Curve("whole"));
    }

    [Fact]
    public void Killed_between_two_checkpoints_it_goes_on_from_the_last_one()
    {
        var whole = runs.Train(TrainingRuns.Small with { Folder = "whole" });
        Should.Throw<IOException>(() => runs.Train(TrainingRuns.Small with { Folder = "parts" }, failAfter: 42));
        var second = runs.Train(Resume("parts"));

        second.Losses.ShouldBe(whole.Losses.Skip(25));
        runs.Model("parts").ShouldBe(runs.Model("whole"));
    }

    [Fact]
    public void Killed_before_its_first_step_it_can_be_resumed_too()
    {
        var whole = runs.Train(TrainingRuns.Small with { Folder = "whole" });
        Should.Throw<IOException>(() => runs.Train(TrainingRuns.Small with { Folder = "parts" }, failAfter: 1));
        runs.Train(Resume("parts"));

        runs.Model("parts").ShouldBe(runs.Model("whole"));
    }

    [Fact]
    public void A_run_that_is_done_can_be_trained_on()
    {
        runs.Train(TrainingRuns.Small with { Folder = "whole" });
        runs.Train(TrainingRuns.Small with { Folder = "parts", Steps = 40 });
        runs.Train(Resume("parts") with { Steps = 60 });

        runs.Model("parts").ShouldBe(runs.Model("whole"));
    }

    [Fact]
    public void How_often_a_run_measures_and_saves_changes_nothing_of_what_it_computes()
    {
        var often = runs.Train(TrainingRuns.Small with { Folder = "often", SummaryEvery = 7, CheckpointEvery = 9 });
        var never = runs.Train(TrainingRuns.Small with { Folder = "never", SummaryEvery = 1000, CheckpointEvery = 1000 });

        often.Losses.ShouldBe(never.Losses);
        runs.Model("often").ShouldBe(runs.Model("never"));
    }

    [Fact]
    public void Another_seed_is_another_run()
    {
        var one = runs.Train(TrainingRuns.Small with { Folder = "one", Steps = 3 });
        var two = runs.Train(TrainingRuns.Small with { Folder = "two", Steps = 3, Seed = 2 });

        two.Losses.ShouldNotBe(one.Losses);
    }

    // Nothing but the folder: the settings come from the checkpoint.
    private static TrainRequest Resume(string folder) => TrainingRuns.Small with { Folder = folder, Resume = true, Steps = null, Batch = null };

    private static string Accuracy(TrainingRuns.Ended ended) => ended.Output.Split('\n').Single(line => line.StartsWith("Test accuracy:", StringComparison.Ordinal));

    private IReadOnlyList<(long Step, double Loss)> Curve(string run) => EventFile.Scalars(EventFile.ReadFolder(runs.PathOf(run)), "loss");
}
