using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("test accuracy", 0.9242, "test accuracy 92.4 %")]
    [InlineData("test accuracy", 0.91999, "test accuracy 91.9 %")]
    [InlineData("test accuracy", 0.92, "test accuracy 92.0 %")]
    [InlineData("test accuracy", 1, "test accuracy 100.0 %")]
    [InlineData("loss", 0.27415, "loss 0.2742")]
    [InlineData("largest error", 1.2e-9, "largest error 1.2e-9")]
    [InlineData("steps", 1200, "steps 1200")]
    public void A_figure_is_written_for_a_reader(string name, double value, string expected) =>
        FigureText.Metric(name, value).ShouldBe(expected);

    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(125, "2 min 05 s")]
    public void A_time_is_written_for_a_reader(double seconds, string expected) =>
        FigureText.Time(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);
}
