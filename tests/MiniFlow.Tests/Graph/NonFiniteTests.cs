using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>A loss that is no number names the node that began it.</summary>
public sealed class NonFiniteTests : GraphTest
{
    private readonly Input x;
    private readonly Input y;

    public NonFiniteTests() => (x, y) = (new Input("x"), new Input("y"));

    [Fact]
    public void The_first_node_whose_value_is_infinite_is_named_and_what_it_got()
    {
        var large = new Mul(x, y, "large");
        var loss = new Add(new Mul(large, large), y, "loss");

        Message(loss, new Feed { [x] = new[] { 1f, 1e30f }, [y] = 1e10f }).ShouldBe(
            "The value of 'loss' (Add) is infinite, so it has no useful gradient. The first node to produce it is 'large' (Mul), from x in [1, 1E+30] and "
            + "y = 1E+10. Look at what its formula does there: a logarithm or a division by zero, or the exponential of a large number.");
    }

    [Fact]
    public void A_logarithm_of_zero_in_a_student_s_node()
    {
        var log = new MyLog(x);
        var loss = new Mul(log, new Sigmoid(x), "loss");

        Message(loss, new Feed { [x] = new[] { 0.0, 1 } }).ShouldStartWith(
            "The value of 'loss' (Mul) is infinite, so it has no useful gradient. The first node to produce it is 'MyLog', from x in [0, 1]. ");
        Message(loss, new Feed { [x] = new[] { -1.0, 1 } }).ShouldStartWith(
            "The value of 'loss' (Mul) is NaN (not a number), so it has no useful gradient. The first node to produce it is 'MyLog', from x in [-1, 1]. ");
    }

    [Fact]
    public void Weights_that_have_run_away()
    {
        Message(new Mul(x, y, "loss"), new Feed { [x] = 1.0, [y] = double.NaN }).ShouldBe(
            "The value of 'loss' (Mul) is NaN (not a number), so it has no useful gradient. It comes from 'y' (Input), which is fed NaN (not a number). "
            + "If it is a weight, training has run away: lower the learning rate, or start from smaller weights. If it is data, look at the data.");
    }

    [Fact]
    public void A_value_alone_may_be_infinite()
    {
        double.IsPositiveInfinity((double)Value(new Mul(x, x), new Feed { [x] = 1e30f })).ShouldBeTrue();
    }

    [Fact]
    public void Training_with_a_learning_rate_far_too_high_ends_with_that_advice()
    {
        var (w, b) = (new Input("W"), new Input("b"));
        var loss = new Mul(new Linear(x, w, b), new Linear(x, w, b), "loss");
        Tensor[] parameters = [Tensor.Ones([1, 1]), Tensor.Zeros(1)];
        var feed = new Feed { [x] = new[,] { { 100f } }, [w] = parameters[0], [b] = parameters[1] };
        var sgd = new Sgd(1000);

        Should.Throw<GraphException>(() =>
        {
            for (var step = 0; step < 100; step++)
                sgd.Step(parameters, ValueAndGrad(loss, feed, w, b).Gradients);
        }).Message.ShouldContain("infinite");
    }

    private static string Message(Node loss, Feed feed) =>
        Should.Throw<GraphException>(() => ValueAndGrad(loss, feed, TopologicalSort(loss)[0])).Message;

    private sealed class MyLog(Node x) : Node(x)
    {
        public override void Forward() => Value = Tensor.Log(InboundNodes[0].Value);

        public override void Backward() => Gradients[InboundNodes[0]] += UpstreamGradient() / InboundNodes[0].Value;
    }
}
