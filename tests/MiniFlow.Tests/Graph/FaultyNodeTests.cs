using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>What a student reads when a node of their own does something wrong.</summary>
public sealed class FaultyNodeTests : GraphTest
{
    private readonly Input x;
    private readonly Input y;

    public FaultyNodeTests() => (x, y) = (new Input("x"), new Input("y"));

    private Feed Feed => new() { [x] = new[] { 1.0, 2, 3 }, [y] = new[] { 4.0, 5, 6 } };

    [Fact]
    public void Forward_that_sets_no_value() =>
        Message<GraphException>(new Mine(x, y)).ShouldBe(
            "Forward of 'Mine' left no Value. Set it there: Value = …, computed from the values of x, y.");

    [Fact]
    public void A_constructor_that_does_not_pass_its_inputs_on()
    {
        var node = new Orphan(x, y);

        Should.Throw<GraphException>(() => Value(node, Feed)).Message.ShouldBe(
            "'x' (Input) is fed, but 'Orphan' has no inbound nodes at all. Pass them on in its constructor: base(x, y).");
        Should.Throw<GraphException>(() => Value(node, [])).Message.ShouldBe(
            "Forward of 'Orphan' failed: There is no node number 0 here: the list is empty. A node has the inbound nodes that its constructor passes on: "
            + "base(x, y).");
    }

    [Fact]
    public void Forward_that_sets_a_value_in_the_first_run_only()
    {
        var runs = 0;
        var node = new Mine(x, y);
        node.OnForward = _ => ++runs == 1 ? 1.0 : null;
        Value(node, Feed);

        Should.Throw<GraphException>(() => Value(node, Feed)).Message.ShouldStartWith("Forward of 'Mine' left no Value.");
    }

    [Fact]
    public void Forward_that_fails()
    {
        var node = new Mine(x, y, "double") { OnForward = _ => throw new InvalidOperationException("Out of luck.") };
        var exception = Should.Throw<GraphException>(() => Value(node, Feed));

        exception.Message.ShouldBe("Forward of 'double' (Mine) failed on x (3,) and y (3,): Out of luck.");
        exception.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public void Forward_with_tensors_that_do_not_fit()
    {
        var node = new Mine(x, y) { OnForward = me => me.InboundNodes[0].Value + new[] { 1.0, 2 } };
        var exception = Should.Throw<ShapeException>(() => Value(node, Feed));

        exception.Message.ShouldStartWith("Forward of 'Mine' failed on x (3,) and y (3,): ");
        exception.Message.ShouldContain("(2,)");
        exception.InnerException.ShouldBeOfType<ShapeException>();
    }

    [Fact]
    public void Forward_that_reads_a_node_that_is_not_inbound()
    {
        var other = new Input("other");
        var node = new Mine(x, y) { OnForward = _ => other.Value };

        Message<GraphException>(node).ShouldBe(
            "Forward of 'Mine' failed on x (3,) and y (3,): 'other' (Input) has no value yet. Run it first: Value(node, feed) or ValueAndGrad(node, feed, wrt).");
    }

    [Fact]
    public void Forward_that_reads_its_own_value_first()
    {
        var node = new Mine(x, y) { OnForward = me => me.Value + 1 };

        Message<GraphException>(node).ShouldBe(
            "'Mine' has no value yet: its turn in this run has not come, or its Forward has not set Value. "
            + "A node may only read the values of its InboundNodes.");
    }

    [Fact]
    public void A_value_of_another_shape_than_the_node_said()
    {
        var node = new Mine(x, y) { OnForward = _ => new[] { 1.0, 2 } };
        node.Declare([3]);

        Message<ShapeException>(node).ShouldBe(
            "Forward of 'Mine' left a Value of shape (2,), but by its shape rule it must be (3,). One of the two is wrong.");
    }

    [Fact]
    public void A_value_of_another_shape_than_the_rule_gives_once_the_inbound_shapes_are_known()
    {
        // Nothing is known of x and y before they are fed.
        var node = new Mine(x, y) { OnForward = _ => 1.0, Rule = shapes => shapes[0] };

        for (var run = 0; run < 2; run++)
        {
            Message<ShapeException>(node).ShouldBe(
                "Forward of 'Mine' left a Value of shape (), but by its shape rule it must be (3,). One of the two is wrong.");
        }
    }

    [Fact]
    public void Backward_that_writes_no_gradient() =>
        Message<GraphException>(new Mine(x, y) { OnForward = Product, OnBackward = _ => { } }).ShouldBe(
            "Backward of 'Mine' wrote no gradient for 'x' (Input). Add its share for every outbound node: "
            + "Gradients[InboundNodes[0]] += (local derivative) * outbound.Gradients[this].");

    [Fact]
    public void Backward_that_forgets_one_of_its_inputs() =>
        Message<GraphException>(new Mine(x, y) { OnForward = Product, OnBackward = me => me.Gradients[me.InboundNodes[0]] += 1.0 }).ShouldStartWith(
            "Backward of 'Mine' wrote no gradient for 'y' (Input). ");

    [Fact]
    public void Backward_that_forgets_an_input_that_nobody_asks_for_is_let_go()
    {
        var node = new Mine(x, y) { OnForward = Product, OnBackward = me => me.Gradients[me.InboundNodes[0]] += 1.0 };
        ValueAndGrad(node, Feed, x).Gradients[0].ToArray<double>().ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Backward_that_writes_a_gradient_of_another_shape() =>
        Message<ShapeException>(new Mine(x, y) { OnForward = Product, OnBackward = me => me.Gradients[me.InboundNodes[0]] = new[,] { { 1.0, 2, 3 } } }).ShouldBe(
            "Backward of 'Mine' wrote a gradient of shape (1, 3) for 'x' (Input), whose value has shape (3,). A gradient has the shape of what it is the "
            + "gradient of: look for a missing transpose, or sum over what was broadcast (SumTo).");

    [Fact]
    public void Backward_that_does_not_sum_over_what_was_broadcast()
    {
        var node = new Mine(x, y)
        {
            OnForward = Product,
            OnBackward = me => me.Gradients[me.InboundNodes[0]] += me.InboundNodes[1].Value,
        };
        Should.Throw<ShapeException>(() => ValueAndGrad(node, new Feed { [x] = 2.0, [y] = new[] { 4.0, 5, 6 } }, x)).Message.ShouldStartWith(
            "Backward of 'Mine' wrote a gradient of shape (3,) for 'x' (Input), whose value has shape (). ");
    }

    [Fact]
    public void Backward_that_fails()
    {
        var node = new Mine(x, y, "double") { OnForward = Product, OnBackward = _ => throw new InvalidOperationException("Out of luck.") };
        var exception = Should.Throw<GraphException>(() => ValueAndGrad(node, Feed, x));

        exception.Message.ShouldBe("Backward of 'double' (Mine) failed on x (3,) and y (3,): Out of luck.");
        exception.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public void Backward_that_writes_to_a_node_that_is_not_inbound() =>
        Message<GraphException>(new Mine(x, y) { OnForward = Product, OnBackward = me => me.Gradients[me] = 1.0 }).ShouldBe(
            "Backward of 'Mine' failed on x (3,) and y (3,): The gradients of 'Mine' have no entry for 'Mine'. There is one for each inbound node: x, y.");

    [Fact]
    public void Backward_called_by_hand_at_the_end_of_the_graph()
    {
        var f = new Mul(x, y);
        Should.Throw<GraphException>(f.Backward).Message.ShouldBe(
            "'Mul' has no upstream gradient: no node computes from it. ValueAndGrad gives the output of a run its gradient of 1; calling Backward by hand does not.");
    }

    [Fact]
    public void A_run_within_a_run_over_the_same_graph()
    {
        var inner = new Mul(x, y);
        var node = new Mine(inner, y) { OnForward = _ => Value(inner, Feed) };

        Message<GraphException>(node).ShouldBe(
            "Forward of 'Mine' failed on Mul (3,) and y (3,): 'x' (Input) is already being computed. A Forward or Backward cannot start a run over the graph "
            + "that it is part of, nor can two threads run one graph at the same time.");
    }

    [Fact]
    public void A_run_within_a_run_over_another_graph_is_nobody_s_business()
    {
        var z = new Input("z");
        var node = new Mine(x, y) { OnForward = _ => Value(new Mul(z, z), new Feed { [z] = 3.0 }) };

        ((double)Value(node, Feed)).ShouldBe(9);
    }

    private static Tensor Product(Mine node) => node.InboundNodes[0].Value * node.InboundNodes[1].Value;

    private string Message<TException>(Mine node)
        where TException : MiniFlowException => Should.Throw<TException>(() => ValueAndGrad(node, Feed, x, y)).Message;

    private sealed class Orphan : Node
    {
        public Orphan(Node x, Node y) => (_, _) = (x, y);

        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward()
        {
        }
    }

    /// <summary>A student's node that does what a test tells it.</summary>
    private sealed class Mine(Node x, Node y, string? name = null) : Node(name, x, y)
    {
        public Func<Mine, Tensor?> OnForward { get; set; } = _ => null;

        public Action<Mine> OnBackward { get; set; } = _ => { };

        public Func<IReadOnlyList<Shape>, Shape> Rule { get; set; } = _ => Shape.Unknown;

        protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) => Rule(inboundShapes);

        public void Declare(Shape shape) => Shape = shape;

        public override void Forward()
        {
            if (OnForward(this) is { } value)
                Value = value;
        }

        public override void Backward() => OnBackward(this);
    }
}
