namespace MiniFlow.Lab.Tests.Views;

public sealed class LineChartTests
{
    [Fact]
    public void Several_runs_have_their_colours_and_names() =>
        Plot.Lines([("rate 0.1", Losses(0.01)), ("rate 0.5", Losses(0.04)), ("rate 2", Losses(0.002))], "Loss of three runs", smoothing: 0.9)
            .ShouldMatchSnapshot("lines-runs");

    [Fact]
    public void A_log_scale_makes_ratios_equally_high() =>
        Plot.Lines(Losses(0.05), "Loss", logY: true).ShouldMatchSnapshot("lines-log");

    [Fact]
    public void Lines_may_be_measured_at_different_steps() =>
        Plot.Lines([new Curve("training", [0.5, 0.7, 0.8, 0.85, 0.88], 100), new Curve("validation", [0.45, 0.78, 0.86], 200)], "Accuracy", y: "accuracy")
            .ShouldMatchSnapshot("lines-measured");

    [Fact]
    public void A_function_is_drawn_between_two_numbers() =>
        Plot.Functions([("sigmoid", Sigmoid), ("its slope", x => Sigmoid(x) * (1 - Sigmoid(x)))], -6, 6, "The sigmoid").ShouldMatchSnapshot("lines-function");

    [Fact]
    public void A_line_breaks_where_a_value_is_not_finite() =>
        Plot.Lines([1, 2, double.NaN, 3, double.PositiveInfinity, 4, 5]).ToHtml().ShouldContain("M0 250L86.7 187.5M260 125M433.3 62.5L520 0");

    [Fact]
    public void A_million_values_make_a_small_output_that_keeps_the_spikes()
    {
        var values = new double[1_000_000];
        values[345_678] = 1;

        var html = Plot.Lines(values).ToHtml();

        html.Length.ShouldBeLessThan(40_000);
        html.ShouldContain("L179.8 0L");
    }

    [Fact]
    public void No_values_at_all_are_an_empty_chart() => Plot.Lines(Array.Empty<double>()).ToHtml().ShouldContain("<svg");

    [Fact]
    public void Smoothing_of_a_constant_is_that_constant() =>
        Lab.Views.Smoothing.Of([2, 2, 2, 2], 0.9).ShouldAllBe(value => Math.Abs(value - 2) < 1e-12);

    // By hand: s1 = 0.5·4 = 2, corrected 2/0.5 = 4; s2 = 0.5·2 + 0.5·8 = 5, corrected 5/0.75 = 6.666….
    [Fact]
    public void Smoothing_does_not_start_at_zero()
    {
        var smoothed = Lab.Views.Smoothing.Of([4, 8], 0.5);

        smoothed[0].ShouldBe(4, 1e-12);
        smoothed[1].ShouldBe(20 / 3.0, 1e-12);
    }

    [Fact]
    public void A_smoothing_of_one_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Plot.Lines([1, 2], smoothing: 1)).Message.ShouldStartWith("Smoothing is at least 0");

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>A falling loss with noise that is the same every time.</summary>
    private static double[] Losses(double rate) =>
        [.. Enumerable.Range(0, 400).Select(step => Math.Round((2.3 * Math.Exp(-rate * step)) + 0.05 + (0.1 * Math.Abs(Math.Sin(step * 12.9898))), 4))];
}
