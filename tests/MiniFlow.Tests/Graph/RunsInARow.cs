using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>What one run leaves behind must not show in the next.</summary>
public sealed class RunsInARow
{
    [Fact]
    public void Gradients_begin_at_zero_in_every_run()
    {
        var (x, y) = (new Input(), new Input());
        var f = new Add(x, new Mul(x, y));
        var feed = new Feed { [x] = 3, [y] = 4 };

        // df/dx = 1 + y = 5, however often it is asked for.
        for (var run = 0; run < 3; run++)
            ((double)ValueAndGrad(f, feed, x).Gradients[0]).ShouldBe(5);
    }

    [Fact]
    public void A_run_of_a_larger_graph_finds_nothing_of_the_smaller_one()
    {
        var x = new Input();
        var square = new Mul(x, x);
        var fourth = new Mul(square, square);
        var feed = new Feed { [x] = 2 };

        ((double)ValueAndGrad(square, feed, x).Gradients[0]).ShouldBe(4);      // 2x
        ((double)ValueAndGrad(fourth, feed, x).Gradients[0]).ShouldBe(32);     // 4x³
    }
}
