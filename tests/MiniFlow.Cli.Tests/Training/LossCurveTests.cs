using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Tests.Training;

public sealed class LossCurveTests
{
    [Fact]
    public void Few_steps_are_a_point_each()
    {
        var curve = new LossCurve();
        foreach (var loss in new[] { 3.0, 2, 1 })
            curve.Add(loss);

        curve.Points.ShouldBe([3, 2, 1]);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(80)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void Many_steps_are_means_of_equally_many(int steps)
    {
        var curve = new LossCurve();
        for (var step = 0; step < steps; step++)
            curve.Add(step);

        // Of the losses 0, 1, 2, … the mean of n in a row is their middle: (n - 1)/2, then n further with each point.
        curve.Points.Count.ShouldBeInRange(LossCurve.MostPoints / 2, LossCurve.MostPoints);
        var each = curve.Points[1] - curve.Points[0];
        curve.Points.ShouldBe(Enumerable.Range(0, curve.Points.Count).Select(point => (each - 1) / 2 + point * each));
        (steps - curve.Points.Count * each).ShouldBeInRange(0, each, "only the last steps are not in it yet");
    }
}
