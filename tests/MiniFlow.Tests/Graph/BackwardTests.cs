using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>The graphs on which a backward pass goes wrong if it is taken too simply.</summary>
public sealed class BackwardTests
{
    private readonly Input x = new();
    private readonly Input y = new();

    private Feed Feed => new() { [x] = 3.0, [y] = 4.0 };

    [Fact]
    public void At_a_fan_out_the_gradients_of_all_paths_add_up()
    {
        var g = new Mul(x, y);
        var f = new Add(new Mul(g, x), new Add(g, y));

        // f = x²y + xy + y: df/dx = 2xy + y = 28, df/dy = x² + x + 1 = 13.
        Gradients(f, x, y).ShouldBe([28, 13]);
    }

    [Fact]
    public void A_node_times_itself_has_the_gradient_2x() => Gradients(new Mul(x, x), x).ShouldBe([6]);

    [Fact]
    public void A_node_plus_itself_has_the_gradient_2() => Gradients(new Add(x, x), x).ShouldBe([2]);

    [Fact]
    public void A_node_may_be_inbound_any_number_of_times()
    {
        // (x·x)·(x·x) = x⁴: 4x³ = 108.
        var square = new Mul(x, x);
        Gradients(new Mul(square, square), x).ShouldBe([108]);
    }

    [Fact]
    public void Linear_with_one_node_in_every_place()
    {
        // X·X + X·… needs b as a vector, so: L = Σ (X·X + b) with X = [[1, 2], [3, 4]].
        var b = new Input();
        var f = new Linear(x, x, b);
        var (_, gradients) = ValueAndGrad(f, new Feed { [x] = new[,] { { 1.0, 2 }, { 3, 4 } }, [b] = new[] { 0.0, 0 } }, x);

        // dL/dX = 1·Xᵀ + Xᵀ·1 with 1 the matrix of ones: column j of 1·Xᵀ is the sum of row j of X, row i of Xᵀ·1 the sum of column i.
        gradients[0].ToMatrix<double>().ShouldBe(new[,] { { 3.0 + 4, 7 + 4 }, { 3 + 6, 7 + 6 } });
    }

    [Fact]
    public void A_node_that_does_not_lead_to_the_output_has_no_say()
    {
        var g = new Mul(x, y);
        var f = new Add(g, x);
        _ = new Mul(g, g);
        _ = new Explosive(x);
        var later = new Add(f, y);

        Gradients(f, x, y, g).ShouldBe([5, 3, 1]);
        GC.KeepAlive(later);
    }

    [Fact]
    public void An_inner_node_can_be_asked_for()
    {
        var g = new Mul(x, y);
        var f = new Mul(g, g);

        // df/dg = 2g = 24
        Gradients(f, g).ShouldBe([24]);
        Gradients(f, g, x, g).ShouldBe([24, 96, 24]);
    }

    [Fact]
    public void The_output_with_respect_to_itself_is_1()
    {
        Gradients(new Mul(x, y), x).ShouldBe([4]);
        var f = new Mul(x, y);
        Gradients(f, f).ShouldBe([1]);
        Gradients(x, x).ShouldBe([1]);
    }

    [Fact]
    public void Of_an_output_with_several_numbers_it_is_the_gradient_of_their_sum()
    {
        var (_, gradients) = ValueAndGrad(new Mul(x, x), new Feed { [x] = new[] { 1.0, 2, 3 } }, x);
        gradients[0].ToArray<double>().ShouldBe([2, 4, 6]);
    }

    [Fact]
    public void A_made_up_gradient_of_one_number_stands_for_the_same_number_everywhere()
    {
        var dummy = new DummyGrad(new Mul(x, x));
        var (_, gradients) = ValueAndGrad(dummy, new Feed { [x] = new[] { 1.0, 2, 3 }, [dummy] = 10.0 }, x);
        gradients[0].ToArray<double>().ShouldBe([20, 40, 60]);
    }

    [Fact]
    public void Whole_numbers_have_gradients_that_are_not_whole()
    {
        var dummy = new DummyGrad(new Mul(x, y));
        var (value, gradients) = ValueAndGrad(dummy, new Feed { [x] = 3, [y] = 4, [dummy] = 0.5 }, x, y);

        value.DType.ShouldBe(DType.Int32);
        gradients.Select(each => each.DType).ShouldBe([DType.Float32, DType.Float32]);
        gradients.Select(each => (double)each).ShouldBe([2, 1.5]);
    }

    [Fact]
    public void A_gradient_has_the_dtype_of_its_value_whatever_the_data_are()
    {
        var (w, b) = (new Input(), new Input());
        var feed = new Feed { [x] = new[,] { { 1.0, 2 } }, [w] = new[,] { { 1f }, { 1f } }, [b] = new[] { 0f } };
        var (value, gradients) = ValueAndGrad(new Linear(x, w, b), feed, x, w, b);

        value.DType.ShouldBe(DType.Float64);
        gradients.Select(each => each.DType).ShouldBe([DType.Float64, DType.Float32, DType.Float32]);
    }

    [Fact]
    public void Gradients_can_be_had_by_node_and_by_number()
    {
        var gradients = ValueAndGrad(new Mul(x, y), Feed, x, y).Gradients;

        ((double)gradients[x]).ShouldBe(4);
        ((double)gradients[1]).ShouldBe(3);
        gradients.Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_is_computed_for_an_input_that_nobody_asks_for()
    {
        var asked = new Curious(x, y);
        ValueAndGrad(new Add(asked, x), Feed, y);
        asked.Needed.ShouldBe((false, true));

        ValueAndGrad(new Add(asked, x), Feed, x, y);
        asked.Needed.ShouldBe((true, true));
    }

    [Fact]
    public void An_input_keeps_its_gradient_as_the_lab_does()
    {
        ValueAndGrad(new Add(new Mul(x, y), x), Feed, x);
        ((double)x.Gradients[x]).ShouldBe(5);
    }

    [Fact]
    public void A_long_fan_out_adds_up_exactly()
    {
        Node f = x;
        for (var i = 0; i < 50; i++)
            f = new Add(f, new Mul(x, y));

        // f = x + 50xy
        Gradients(f, x, y).ShouldBe([201, 150]);
    }

    [Fact]
    public void Doubling_by_fan_out_thirty_times_takes_thirty_steps_and_not_two_to_the_thirty()
    {
        Node f = x;
        for (var i = 0; i < 30; i++)
            f = new Add(f, f);

        Gradients(f, x).ShouldBe([1 << 30]);
    }

    private double[] Gradients(Node f, params Node[] wrt)
    {
        var feed = TopologicalSort(f).Contains(y) ? Feed : new Feed { [x] = 3.0 };
        return ValueAndGrad(f, feed, wrt).Gradients.Select(each => (double)each).ToArray();
    }

    /// <summary>A node that must not run.</summary>
    private sealed class Explosive(Node x) : Node(x)
    {
        public override void Forward() => throw new InvalidOperationException("Nobody asked for this node.");

        public override void Backward() => throw new InvalidOperationException("Nobody asked for this node.");
    }

    /// <summary>A sum that notes which gradients it was asked for.</summary>
    private sealed class Curious(Node x, Node y) : Node(x, y)
    {
        public (bool X, bool Y) Needed { get; private set; }

        public override void Forward() => Value = InboundNodes[0].Value + InboundNodes[1].Value;

        public override void Backward()
        {
            Needed = (Gradients.Needs(InboundNodes[0]), Gradients.Needs(InboundNodes[1]));
            foreach (var outbound in OutboundNodes)
            {
                Gradients[InboundNodes[0]] += outbound.Gradients[this];
                Gradients[InboundNodes[1]] += outbound.Gradients[this];
            }
        }
    }
}
