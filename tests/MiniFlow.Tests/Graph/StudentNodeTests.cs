using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>A class that a student writes in a cell is a node like any other.</summary>
public sealed class StudentNodeTests
{
    private readonly Input x = new("x");
    private readonly Input y = new("y");

    [Fact]
    public void It_gives_what_the_node_of_the_library_gives()
    {
        var random = new RandomSource(1);
        var feed = new Feed { [x] = random.Normal([4, 3]), [y] = random.Normal([4, 3]) };
        var (value, gradients) = ValueAndGrad(new MyMul(new MyMul(x, y), x), feed, x, y);
        var (expected, expectedGradients) = ValueAndGrad(new MiniFlow.Mul(new MiniFlow.Mul(x, y), x), feed, x, y);

        value.AllClose(expected).ShouldBeTrue();
        gradients[x].AllClose(expectedGradients[x]).ShouldBeTrue();
        gradients[y].AllClose(expectedGradients[y]).ShouldBeTrue();
    }

    [Fact]
    public void It_works_among_nodes_of_the_library_as_inner_node_and_as_output()
    {
        var inner = new MyMul(x, y);
        var output = new MyMul(new Add(inner, x), new MySigmoid(y));
        var feed = new Feed { [x] = new[] { 1.0, -2 }, [y] = new[] { 0.5, 3 } };

        var (_, gradients) = ValueAndGrad(output, feed, x, y, inner);

        gradients[x].AllClose(NumericalGradient.Of(output, feed, x), relative: 1e-6).ShouldBeTrue();
        gradients[y].AllClose(NumericalGradient.Of(output, feed, y), relative: 1e-6).ShouldBeTrue();
        gradients[inner].AllClose(Tensor.Sigmoid(feed[y])).ShouldBeTrue();
    }

    [Fact]
    public void Its_fan_out_and_the_same_node_twice_come_out_right()
    {
        var square = new MyMul(x, x);
        var f = new Add(square, new MyMul(square, x));

        // x² + x³: 2x + 3x² = 33
        for (var run = 0; run < 2; run++)
            ((double)ValueAndGrad(f, new Feed { [x] = 3.0 }, x).Gradients[0]).ShouldBe(33);
    }

    [Fact]
    public void It_may_have_three_inputs_and_a_number_of_its_own()
    {
        var z = new Input("z");
        var f = new WeightedSum([x, y, z], 10);
        var (value, gradients) = ValueAndGrad(f, new Feed { [x] = 1.0, [y] = 2.0, [z] = 3.0 }, x, y, z);

        ((double)value).ShouldBe(60);
        gradients.Select(each => (double)each).ShouldBe([10, 10, 10]);
    }

    [Fact]
    public void It_may_say_its_shape_and_have_it_checked()
    {
        Input matrix = new("matrix", [2, 3]), vector = new("vector", [3]);

        new Transposed(matrix).Shape.ShouldBe([3, 2]);
        Should.Throw<ShapeException>(() => new Transposed(vector)).Message.ShouldBe("Only a matrix can be transposed here.");
    }

    [Fact]
    public void It_may_work_in_place_on_its_gradient()
    {
        var (_, gradients) = ValueAndGrad(new InPlace(x), new Feed { [x] = new[] { 1.0, 2 } }, x);
        gradients[0].ToArray<double>().ShouldBe([3, 3]);
    }

    [Fact]
    public void It_may_save_the_work_for_gradients_that_nobody_needs()
    {
        var f = new Lazy(x, y);
        ((double)ValueAndGrad(f, new Feed { [x] = 3.0, [y] = 4.0 }, y).Gradients[0]).ShouldBe(3);
    }

    /// <summary>As chapter 2 has it.</summary>
    private sealed class MyMul(Node x, Node y) : Node(x, y)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[1].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                var upstream = outbound.Gradients[this];
                Gradients[InboundNodes[0]] += InboundNodes[1].Value * upstream;
                Gradients[InboundNodes[1]] += InboundNodes[0].Value * upstream;
            }
        }
    }

    private sealed class MySigmoid : Node
    {
        public MySigmoid(Node x)
            : base(x)
        {
        }

        public override void Forward() => Value = 1 / (1 + Tensor.Exp(-InboundNodes[0].Value));

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
                Gradients[InboundNodes[0]] += Value * (1 - Value) * outbound.Gradients[this];
        }
    }

    private sealed class WeightedSum(Node[] terms, double weight) : Node(terms)
    {
        public override void Forward() => Value = InboundNodes.Select(node => node.Value).Aggregate((a, b) => a + b) * weight;

        public override void Backward()
        {
            foreach (var node in InboundNodes)
                Gradients[node] += weight * UpstreamGradient();
        }
    }

    private sealed class Transposed : Node
    {
        public Transposed(Node x)
            : base(x) => CheckShapes();

        public override void Forward() => Value = InboundNodes[0].Value.T;

        public override void Backward() => Gradients[InboundNodes[0]] += UpstreamGradient().T;

        protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
            inboundShapes[0].Rank == 2 ? [inboundShapes[0][1], inboundShapes[0][0]] : throw new ShapeException("Only a matrix can be transposed here.");
    }

    private sealed class InPlace(Node x) : Node(x)
    {
        public override void Forward() => Value = 3 * InboundNodes[0].Value;

        public override void Backward() => Gradients[InboundNodes[0]].AddInPlace(UpstreamGradient(), scale: 3);
    }

    private sealed class Lazy(Node x, Node y) : Node(x, y)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[1].Value;

        public override void Backward()
        {
            if (Gradients.Needs(InboundNodes[0]))
                throw new InvalidOperationException("Nobody asked for this.");
            Gradients.Add(InboundNodes[1], InboundNodes[0].Value * UpstreamGradient());
        }
    }
}
