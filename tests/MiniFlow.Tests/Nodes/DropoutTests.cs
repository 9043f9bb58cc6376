namespace MiniFlow.Tests.Nodes;

public sealed class DropoutTests : IDisposable
{
    private readonly IDisposable scope = new Graph().AsCurrent();
    private readonly Placeholder keep = new(DType.Float32, Shape.Scalar, "keep");

    public void Dispose() => scope.Dispose();

    [Fact]
    public void With_a_keep_probability_of_1_the_value_and_the_gradient_pass_as_they_are()
    {
        var x = new Variable(new[] { 1f, -2f, 3f }, "x");
        var dropped = Ops.Dropout(x, keep);
        var gradient = Ops.Gradients(Ops.ReduceSum(dropped * new Constant(new[] { 5f, 6f, 7f })), [x])[0];
        using var session = Started();

        var (value, slope) = session.Run(dropped, gradient, new Feed { [keep] = 1f });

        value.ToString().ShouldBe("[ 1. -2.  3.]");
        slope.ToString().ShouldBe("[5. 6. 7.]");
    }

    [Fact]
    public void Looking_at_a_network_between_two_steps_leaves_the_next_mask_as_it_was()
    {
        var dropped = Ops.Dropout(new Constant(Tensor.Ones(1000)), keep, name: "dropped");
        Tensor first, second, looked;
        using (var session = Started())
            (first, second) = (session.Run(dropped, Half()), session.Run(dropped, Half()));

        using (var session = Started())
        {
            session.Run(dropped, Half());
            session.Run(dropped, new Feed { [keep] = 1f });
            looked = session.Run(dropped, Half());
        }

        looked.AllClose(second, 0, 0).ShouldBeTrue();
        looked.AllClose(first, 0, 0).ShouldBeFalse("each step has a mask of its own");
    }

    private Feed Half() => new() { [keep] = 0.5f };

    private static Session Started()
    {
        var session = new Session();
        session.Run(Ops.GlobalVariablesInitializer());
        return session;
    }
}
