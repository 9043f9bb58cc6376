using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes;

public sealed class DropoutTests : GraphTest
{
    private static readonly Shape Large = [100, 500];

    [Theory]
    [InlineData(0.2, DType.Float32)]
    [InlineData(0.5, DType.Float32)]
    [InlineData(0.9, DType.Float64)]
    public void It_keeps_that_share_and_scales_it_up_so_that_the_mean_stays(double keep, DType dtype)
    {
        var y = new Session().Run(Dropout(Ones(Large, dtype), keep));

        // Of n = 50 000 elements n·p are kept, give or take five times √(n·p·(1 - p)).
        var kept = (double)Tensor.NotEqual(y, 0).Cast(DType.Float64).Sum();
        kept.ShouldBe(50_000 * keep, 5 * Math.Sqrt(50_000 * keep * (1 - keep)));
        ((double)y.Max()).ShouldBe(1 / keep, 1e-6);
        ((double)y.Min()).ShouldBe(0);
        y.DType.ShouldBe(dtype);
    }

    [Fact]
    public void Neighbours_are_dropped_independently()
    {
        // Pairs of neighbours, and of an element with the one below it: all four combinations a quarter of the time.
        var mask = new Session().Run(Dropout(Ones(Large), 0.5)).AsSpan<float>().ToArray().Select(x => x > 0 ? 1 : 0).ToArray();
        foreach (var distance in (int[])[1, 2, 8, 16, 500])
        {
            var pairs = new int[4];
            for (var i = 0; i + distance < mask.Length; i++)
                pairs[(2 * mask[i]) + mask[i + distance]]++;
            pairs.ShouldAllBe(count => Math.Abs(count - ((50_000 - distance) / 4)) < 600);
        }
    }

    [Fact]
    public void Every_run_drops_others_and_the_same_seed_the_same()
    {
        var dropped = Dropout(Ones(Large), 0.5);
        using Session first = new(seed: 1), second = new(seed: 1), third = new(seed: 2);
        var one = first.Run(dropped);

        first.Run(dropped).AllClose(one).ShouldBeFalse();
        second.Run(dropped).AllClose(one, 0, 0).ShouldBeTrue();
        third.Run(dropped).AllClose(one).ShouldBeFalse();
    }

    [Fact]
    public void An_element_beyond_the_last_full_vector_is_decided_as_any_other()
    {
        // The masks of 1 to 40 elements are the beginnings of one mask: how many are computed at once does not matter.
        var whole = Tensor.Zeros(40);
        DropoutMask.Draw(whole, 0.5, key: 42);
        for (var length = 1; length < 40; length++)
        {
            var part = Tensor.Zeros(length);
            DropoutMask.Draw(part, 0.5, key: 42);
            part.ToArray<float>().ShouldBe(whole.ToArray<float>()[..length]);
        }
    }

    [Fact]
    public void Both_precisions_drop_the_same_elements()
    {
        Tensor single = Tensor.Zeros(1000), twice = Tensor.Zeros(1000, DType.Float64);
        DropoutMask.Draw(single, 0.3, key: 7);
        DropoutMask.Draw(twice, 0.3, key: 7);

        Tensor.Equal(Tensor.NotEqual(single, 0), Tensor.NotEqual(twice, 0)).All().ToScalar<bool>().ShouldBeTrue();
    }

    [Fact]
    public void The_gradient_goes_where_the_value_went()
    {
        var x = new Variable(new RandomSource(3).Normal([20, 30], dtype: DType.Float64), name: "x");
        var y = Dropout(x, 0.4);
        var weights = new Constant(new RandomSource(4).Normal([20, 30], dtype: DType.Float64));
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        // With the mask of this run, y = x·m/p, so dΣwy/dx = w·m/p: w/p where y is not 0, and 0 where it is.
        var (value, gradient) = session.Run(y, Gradients(ReduceSum(y * weights), [x])[0]);
        var expected = Tensor.Where(Tensor.NotEqual(value, 0), session.Run(weights) / 0.4, Tensor.Zeros(Shape.Scalar, DType.Float64));
        gradient.AllClose(expected, 1e-12).ShouldBeTrue();
    }

    [Fact]
    public void An_element_that_is_0_already_has_the_gradient_of_the_mask()
    {
        var x = new Variable(Tensor.Zeros(1000), name: "x");
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var gradient = session.Run(Gradients(Dropout(x, 0.5), [x])[0]);

        ((double)gradient.Max()).ShouldBe(2);
        ((double)gradient.Mean()).ShouldBe(1, 0.2);
    }

    [Fact]
    public void A_fed_keep_probability_of_1_lets_everything_through()
    {
        var keep = new Placeholder(DType.Float32, name: "keep_prob");
        var y = Dropout(new Constant(new[] { 1f, 2, 3 }), keep);

        new Session().Run(y, new Feed { [keep] = 1 }).ToArray<float>().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void With_a_keep_probability_of_1_the_gradient_passes_as_it_is()
    {
        var keep = new Placeholder(DType.Float32, Shape.Scalar, "keep");
        var x = new Variable(new[] { 1f, -2f, 3f }, "x");
        var gradient = Gradients(ReduceSum(Dropout(x, keep) * new[] { 5f, 6f, 7f }), [x])[0];

        new Session().Run(gradient, new Feed { [keep] = 1f, [x] = new[] { 1f, -2f, 3f } }).ToString().ShouldBe("[5. 6. 7.]");
    }

    [Fact]
    public void Looking_at_a_network_between_two_steps_leaves_the_next_mask_as_it_was()
    {
        var keep = new Placeholder(DType.Float32, Shape.Scalar, "keep");
        var dropped = Dropout(Ones(Large), keep);
        Feed half = new() { [keep] = 0.5f }, all = new() { [keep] = 1f };
        using Session first = new(), second = new();
        first.Run(dropped, half);
        second.Run(dropped, half);
        second.Run(dropped, all);

        second.Run(dropped, half).AllClose(first.Run(dropped, half), 0, 0).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_keep_probability_that_is_none_is_refused(double number)
    {
        var keep = new Placeholder(DType.Float32, name: "keep_prob");
        var y = Dropout(Ones([3]), keep);

        Should.Throw<GraphException>(() => new Session().Run(y, new Feed { [keep] = number })).Message.ShouldBe(
            $"'Dropout' needs a keep probability above 0 and at most 1, but 'keep_prob' (Placeholder) is {number:G6}. 0.5 keeps one half.");
    }

    [Fact]
    public void A_keep_probability_of_several_numbers_is_refused_where_it_is_written() =>
        Should.Throw<ShapeException>(() => Dropout(Ones([3]), new[] { 0.5f, 0.5f })).Message.ShouldContain("the keep probability Const must be one number");

    [Fact]
    public void Integers_cannot_be_scaled() =>
        Should.Throw<GraphException>(() => Dropout(Ones([3], DType.Int32, name: "x"), 0.5)).Message.ShouldStartWith("'Dropout' cannot take x of dtype int32:");
}
