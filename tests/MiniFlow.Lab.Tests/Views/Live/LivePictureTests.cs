namespace MiniFlow.Lab.Tests.Views;

public sealed class LivePictureTests
{
    private readonly ManualClock clock = new();
    private readonly RecordingSurface surface = new();

    [Fact]
    public void It_is_drawn_at_most_ten_times_a_second_and_the_last_state_stays()
    {
        var picture = new LivePicture(clock, surface);
        var drawn = 0;
        for (var step = 1; step <= 100; step++)
        {
            var loss = (double)step;
            clock.Advance(TimeSpan.FromMilliseconds(5));
            picture.Show(() =>
            {
                drawn++;
                return Plot.Lines([loss]);
            });
        }

        picture.Finish();

        // 500 ms: at 5, 105, 205, 305, 405 ms, and once for good.
        drawn.ShouldBe(6);
        surface.Shown.Count(shown => shown.IsFinal).ShouldBe(1);
        surface.Shown[^1].Text.ShouldContain("0     100");
    }

    [Fact]
    public void Interrupting_the_cell_stops_it()
    {
        surface.IsInterrupted = true;

        Should.Throw<OperationCanceledException>(() => new LivePicture(clock, surface).Show(() => Plot.Lines([1.0])));
        surface.Shown.Count.ShouldBe(1);
    }
}
