using MiniFlow.Cli.Display;

namespace MiniFlow.Cli.Tests.Display;

public sealed class SparklineTests
{
    [Fact]
    public void The_largest_number_is_highest_and_the_smallest_lowest()
    {
        Sparkline.Of([7, 6, 5, 4, 3, 2, 1, 0]).ShouldBe("█▇▆▅▄▃▂▁");
        Sparkline.Of([2.3, 1.1, 0.9, 0.4, 0.3]).ShouldBe("█▄▃▁▁");
        Sparkline.Of([0, 1], unicode: false).ShouldBe("_#");
    }

    [Fact]
    public void What_does_not_change_is_a_flat_line_and_nothing_is_nothing()
    {
        Sparkline.Of([5, 5, 5]).ShouldBe("▁▁▁");
        Sparkline.Of([]).ShouldBe("");
    }
}
