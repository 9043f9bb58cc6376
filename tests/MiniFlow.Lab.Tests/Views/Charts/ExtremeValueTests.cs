namespace MiniFlow.Lab.Tests.Views;

/// <summary>Charts of what a training leaves that has run away: nothing finite, hardly anything finite, nothing that differs.</summary>
public sealed class ExtremeValueTests
{
    // Between these neighbours of a double's last digits there is no room for ticks.
    [Theory]
    [InlineData(1e16, 1e16 + 2)]
    [InlineData(4e15, 4e15)]
    [InlineData(1e300, 1e300)]
    [InlineData(1e300, -1e300)]
    [InlineData(double.MaxValue, -double.MaxValue)]
    [InlineData(double.Epsilon, 2 * double.Epsilon)]
    [InlineData(0, 0)]
    public void Whatever_the_numbers_the_axes_have_a_few_ticks_and_every_place_is_a_number(double first, double second)
    {
        foreach (var chart in new[] { Plot.Lines([first, second]), Plot.Histogram(new[] { first, second }), Plot.Ridge([(0, new[] { first, second })]) })
        {
            var html = chart.ToHtml();
            html.Length.ShouldBeLessThan(12_000);
            html.ShouldNotContain("\"NaN\"");
            html.ShouldNotContain("MNaN");
            html.ShouldNotContain(" NaN");
        }
    }

    [Fact]
    public void Ticks_between_tiny_numbers_are_not_rounded_away() =>
        Plot.Lines([1e-14, 2e-14]).ToHtml().ShouldContain(">1.2e−14<");

    [Fact]
    public void A_value_without_neighbours_is_a_dot()
    {
        Plot.Lines([5]).ToHtml().ShouldContain("<circle cx=\"260\" cy=\"125\"");
        // Only the value at 0 is alone; those at 2 and 3 have a line.
        Plot.Lines([1, double.NaN, 2, 3]).ToHtml().Split("<circle ").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(false, "Not drawn, because not finite: 2 of 5 values.")]
    [InlineData(true, "Not drawn, because not positive, or not finite: 3 of 5 values.")]
    public void What_a_line_leaves_out_is_counted_below_it(bool logY, string caption) =>
        Plot.Lines([1, double.NaN, double.PositiveInfinity, 0, 2], logY: logY).ToHtml().ShouldContain(caption);

    [Fact]
    public void What_is_too_large_for_an_axis_is_not_called_infinite() =>
        Plot.Lines([1, 1e305, 2]).ToHtml().ShouldContain("Not drawn, because too large, or not finite: 1 of 3 values.");

    [Fact]
    public void A_histogram_of_nothing_finite_says_so()
    {
        Plot.Histogram(Tensor.Full([10], double.NaN)).ToHtml().ShouldContain("float32 (10,), all 10 not finite");
        Plot.Histogram(Tensor.Zeros([0])).ToHtml().ShouldContain("float32 (0,), no elements");
    }

    [Fact]
    public void A_row_of_a_ridge_that_has_nothing_finite_does_not_stretch_the_axis()
    {
        var text = Plot.Ridge([(0, new[] { 5.0, 6 }), (1, new[] { double.NaN, double.NaN })]).ToText();

        text.ShouldStartWith("█");
        text.ShouldContain("1     –         –     –          –");
        Plot.Ridge([(0, new[] { 5.0, 6 }), (1, new[] { double.NaN, 5 })]).ToHtml().ShouldContain("Not drawn, because not finite: 1 of 4 values.");
    }

    [Fact]
    public void A_surface_without_a_finite_height_says_so() =>
        Plot.Contours((_, _) => double.NaN, (-1, 1), (-1, 1)).ToHtml().ShouldContain("No height is a finite number");

    [Fact]
    public void A_million_steps_down_a_surface_make_a_small_output()
    {
        var path = Enumerable.Range(0, 1_000_000).Select(step => (step / 1e6, step / 1e6)).ToArray();

        var html = Plot.Contours((a, b) => (a * a) + (b * b), (-1, 1), (-1, 1), path).ToHtml();

        html.Length.ShouldBeLessThan(100_000);
        html.ShouldContain("999\u202F999 steps");
    }

    [Fact]
    public void An_empty_heat_map_is_refused() =>
        Should.Throw<TensorException>(() => Plot.HeatMap(Tensor.Zeros([0, 5]))).Message.ShouldBe("A heat map of shape (0, 5) has no elements to show.");

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void What_is_no_class_index_makes_no_confusion_matrix(int prediction) =>
        Should.Throw<TensorException>(() => Plot.Confusion(new[] { 0, 1 }, new[] { 0, prediction })).Message.ShouldBe(
            $"There is a class {prediction} among the labels and predictions. A confusion matrix has a row for each class from 0 on, at most 1000 of them. Are these class indices?");
}
