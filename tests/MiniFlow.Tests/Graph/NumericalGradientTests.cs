namespace MiniFlow.Tests.Graphs;

public sealed class NumericalGradientTests : GraphTest
{
    private readonly Input x;
    private readonly Input y;

    public NumericalGradientTests() => (x, y) = (new Input("x"), new Input("y"));

    [Fact]
    public void It_comes_close_to_the_true_gradient()
    {
        // f = Σ x²y: df/dx = 2xy, df/dy = x².
        var f = new Mul(new Mul(x, x), y);
        var feed = new Feed { [x] = new[] { 1f, 2, 3 }, [y] = new[] { 4f, 5, 6 } };

        NumericalGradient.Of(f, feed, x).AllClose(new[] { 8.0, 20, 36 }, relative: 1e-9).ShouldBeTrue();
        NumericalGradient.Of(f, feed, y).AllClose(new[] { 1.0, 4, 9 }, relative: 1e-9).ShouldBeTrue();
    }

    [Fact]
    public void It_leaves_the_feed_as_it_was()
    {
        Tensor fed = new[] { 1.0, 2 };
        NumericalGradient.Of(new Mul(x, x), new Feed { [x] = fed }, x);
        fed.ToArray<double>().ShouldBe([1, 2]);
    }

    [Fact]
    public void It_takes_whole_numbers_and_declared_dtypes_for_float64()
    {
        var narrow = new Input("narrow", [], DType.Float32);
        var f = new Mul(narrow, x);

        // In float32 a step of 1e-5 on 1000 would be lost in rounding.
        ((double)NumericalGradient.Of(f, new Feed { [narrow] = 1000.0, [x] = 3 }, narrow)).ShouldBe(3, 1e-6);
        ((double)NumericalGradient.Of(f, new Feed { [narrow] = 1000.0, [x] = 3 }, x)).ShouldBe(1000, 1e-6);
    }

    [Fact]
    public void It_does_not_run_backward_and_so_finds_a_wrong_one()
    {
        var wrong = new WrongSquare(x);
        var feed = new Feed { [x] = 3.0 };

        ((double)NumericalGradient.Of(wrong, feed, x)).ShouldBe(6, 1e-6);
        ((double)Flow.ValueAndGrad(wrong, feed, x).Gradients[0]).ShouldBe(3);
    }

    [Fact]
    public void It_needs_an_input_that_is_fed()
    {
        var f = new Mul(x, x, "f");
        Should.Throw<GraphException>(() => NumericalGradient.Of(f, new Feed { [x] = 3.0 }, f)).Message.ShouldBe(
            "A numerical gradient varies an input that is fed, and 'f' (Mul) is not. The feed has: x ().");
        Should.Throw<GraphException>(() => NumericalGradient.Of(f, new Feed { [x] = 3.0 }, x, step: 0)).Message.ShouldBe(
            "The step of a numerical gradient must be above 0, not 0. 1e-5 is a good one.");
    }

    /// <summary>x² with the derivative x.</summary>
    private sealed class WrongSquare(Node x) : Node(x)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[0].Value;

        public override void Backward() => Gradients[InboundNodes[0]] += InboundNodes[0].Value * UpstreamGradient();
    }
}
