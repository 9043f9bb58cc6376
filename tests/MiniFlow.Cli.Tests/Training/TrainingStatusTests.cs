using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Tests.Training;

public sealed class TrainingStatusTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Speed_and_time_left_count_the_steps_since_the_run_was_taken_up()
    {
        var status = new TrainingStatus(steps: 1000, begin: 500, clock);
        (status.TimeLeft, status.StepsPerSecond).ShouldBe((null, 0));

        for (var i = 0; i < 100; i++)
            status.AddStep(1);
        clock.Move(TimeSpan.FromSeconds(4));

        // 100 steps in 4 s are 25 a second; the 400 that are left take 16 s.
        (status.Step, status.StepsHere, status.StepsPerSecond).ShouldBe((600, 100, 25));
        status.TimeLeft.ShouldBe(TimeSpan.FromSeconds(16));
    }

    [Fact]
    public void The_loss_is_the_mean_of_the_last_hundred_steps()
    {
        var status = new TrainingStatus(1000, 0, clock);
        status.Loss.ShouldBeNull();
        for (var i = 1; i <= 300; i++)
            status.AddStep(i);

        // (201 + 300) / 2
        (status.Loss, status.LastLoss).ShouldBe((250.5, 300));
    }

    [Fact]
    public void A_measurement_belongs_to_the_step_after_which_it_was_made()
    {
        var status = new TrainingStatus(1000, 0, clock);
        status.AddStep(2);
        status.Measured(0.5);
        status.AddStep(2);

        (status.ValidationAccuracy, status.MeasuredAt, status.Step).ShouldBe((0.5, 1, 2));
    }
}
