using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>A run leaves nothing behind that the next one could add to or be misled by.</summary>
public sealed class SecondRunTests
{
    private readonly Input x = new();
    private readonly Input y = new();

    [Fact]
    public void A_second_backward_pass_gives_the_same_gradients_and_not_their_double()
    {
        var f = new Add(new Mul(x, y), new Mul(x, x));
        var feed = new Feed { [x] = 3.0, [y] = 4.0 };

        for (var run = 0; run < 3; run++)
        {
            // f = xy + x²: df/dx = y + 2x = 10, df/dy = x = 3.
            var (_, gradients) = ValueAndGrad(f, feed, x, y);
            gradients.Select(each => (double)each).ShouldBe([10, 3]);
        }
    }

    [Fact]
    public void Gradients_that_were_handed_out_stay_as_they_were()
    {
        var f = new Mul(x, y);
        var (firstValue, first) = ValueAndGrad(f, new Feed { [x] = 3.0, [y] = 4.0 }, x, y);
        ValueAndGrad(f, new Feed { [x] = 30.0, [y] = 40.0 }, x, y);

        ((double)firstValue).ShouldBe(12);
        first.Select(each => (double)each).ShouldBe([4, 3]);
    }

    [Fact]
    public void Each_gradient_is_a_tensor_of_its_own()
    {
        // Add hands one upstream gradient to both, and it comes from the feed of the DummyGrad.
        var dummy = new DummyGrad(new Add(x, y));
        Tensor upstream = new[] { 1.0, 2 };
        var feed = new Feed { [x] = new[] { 3.0, 4 }, [y] = new[] { 5.0, 6 }, [dummy] = upstream };

        var (_, gradients) = ValueAndGrad(dummy, feed, x, y, x);
        gradients[0].Fill(100);

        gradients[1].ToArray<double>().ShouldBe([1, 2]);
        gradients[2].ToArray<double>().ShouldBe([1, 2]);
        upstream.ToArray<double>().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_run_with_other_shapes_is_a_run_like_any_other()
    {
        var f = new Mul(x, y);
        ValueAndGrad(f, new Feed { [x] = new[] { 1.0, 2 }, [y] = new[] { 3.0, 4 } }, x);
        var (value, gradients) = ValueAndGrad(f, new Feed { [x] = new[,] { { 1.0 }, { 2 } }, [y] = 5.0 }, x);

        value.Shape.ShouldBe([2, 1]);
        gradients[0].ToMatrix<double>().ShouldBe(new[,] { { 5.0 }, { 5 } });
    }

    [Fact]
    public void A_run_that_failed_does_not_spoil_the_next_one()
    {
        var f = new Mul(x, y);
        Should.Throw<GraphException>(() => ValueAndGrad(f, new Feed { [x] = 3.0 }, x));
        Should.Throw<ShapeException>(() => ValueAndGrad(f, new Feed { [x] = new[] { 1.0, 2 }, [y] = new[] { 1.0, 2, 3 } }, x));

        var (_, gradients) = ValueAndGrad(f, new Feed { [x] = 3.0, [y] = 4.0 }, x);
        ((double)gradients[0]).ShouldBe(4);
    }

    [Fact]
    public void Asking_for_other_nodes_in_the_next_run_leaves_no_gradient_of_the_first()
    {
        var f = new Mul(x, y);
        var feed = new Feed { [x] = 3.0, [y] = 4.0 };
        ValueAndGrad(f, feed, x);
        ValueAndGrad(f, feed, y);

        f.Gradients.Has(x).ShouldBeFalse();
        f.Gradients.Has(y).ShouldBeTrue();
    }

    [Fact]
    public void A_forward_pass_alone_leaves_no_gradient_of_an_earlier_run()
    {
        var f = new Mul(x, y);
        var feed = new Feed { [x] = 3.0, [y] = 4.0 };
        ValueAndGrad(f, feed, x);
        Value(f, feed);

        f.Gradients.Has(x).ShouldBeFalse();
    }

    [Fact]
    public void A_run_of_a_larger_graph_finds_nothing_of_the_smaller_one()
    {
        var square = new Mul(x, x);
        var fourth = new Mul(square, square);
        var feed = new Feed { [x] = 2.0 };

        ((double)ValueAndGrad(square, feed, x).Gradients[0]).ShouldBe(4);      // 2x
        ((double)ValueAndGrad(fourth, feed, x).Gradients[0]).ShouldBe(32);     // 4x³
    }

    [Fact]
    public void One_graph_serves_several_outputs_in_turn()
    {
        var g = new Mul(x, y);
        var h = new Add(g, x);
        var feed = new Feed { [x] = 3.0, [y] = 4.0 };

        for (var run = 0; run < 2; run++)
        {
            ((double)ValueAndGrad(g, feed, x).Gradients[0]).ShouldBe(4);
            ((double)ValueAndGrad(h, feed, x).Gradients[0]).ShouldBe(5);
        }
    }

    [Fact]
    public void A_feed_can_be_changed_between_runs()
    {
        var f = new Mul(x, y);
        var feed = new Feed { [x] = 3.0, [y] = 4.0 };
        Value(f, feed);
        feed[x] = 5.0;

        ((double)Value(f, feed)).ShouldBe(20);
        ((double)Value(f, new Feed(feed) { [y] = 2.0 })).ShouldBe(10);
        ((double)feed[y]).ShouldBe(4);
    }
}
