namespace MiniFlow.Tests.Summaries;

public sealed class HistogramTests
{
    [Fact]
    public void Its_figures_are_those_of_the_numbers()
    {
        var histogram = Histogram.Of([-2, 0.5, 0.5, 3]);

        (histogram.Min, histogram.Max, histogram.Count, histogram.Sum, histogram.SumOfSquares).ShouldBe((-2, 3, 4, 2, 13.5));
        histogram.Counts.Sum().ShouldBe(4);
    }

    [Fact]
    public void Each_number_lies_below_its_buckets_limit_and_not_below_the_one_before()
    {
        double[] values = [-1e6, -1, -1e-13, 0, 1e-13, 1e-12, 0.3, 7, 1e19];
        foreach (var value in values)
        {
            var histogram = Histogram.Of([value]);
            var bucket = Enumerable.Range(0, histogram.Counts.Count).Single(i => histogram.Counts[i] > 0);
            histogram.Limits[bucket].ShouldBeGreaterThan(value);
            histogram.Limits[bucket - 1].ShouldBeLessThanOrEqualTo(value);
        }
    }

    [Fact]
    public void Runs_of_empty_buckets_are_kept_short()
    {
        var histogram = Histogram.Of([-1000, 1000]);

        histogram.Limits.Count.ShouldBe(4);
        histogram.Counts.ShouldBe([0, 1, 0, 1]);
    }

    [Fact]
    public void No_numbers_give_an_empty_histogram() => Histogram.Of([]).Count.ShouldBe(0);

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_number_that_is_none_is_refused(double value, string name) =>
        Should.Throw<DataException>(() => Histogram.Of([1, value])).Message.ShouldContain($"one of these is {name}");
}
