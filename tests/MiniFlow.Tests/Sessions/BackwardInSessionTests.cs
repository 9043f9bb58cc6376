using MiniFlow.Tests.Graphs;
using static MiniFlow.Flow;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>Gradients as nodes of a graph that a session runs.</summary>
public sealed class BackwardInSessionTests : GraphTest
{
    private readonly Variable a;
    private readonly Variable b;
    private readonly Session session;

    public BackwardInSessionTests()
    {
        a = new Variable(3.0, name: "a");
        b = new Variable(4.0, name: "b");
        session = new Session();
        session.Run(GlobalVariablesInitializer());
    }

    [Fact]
    public void A_students_own_Mul_runs_in_a_session_forward_and_backward()
    {
        var f = new OwnMul(a, b) + new OwnMul(a, a);
        var gradients = Gradients(f, [a, b]);

        // f = ab + a²: df/da = b + 2a = 10, df/db = a = 3.
        var results = session.Run([f, .. gradients]);
        string.Join(" ", results).ShouldBe("21.0 10.0 3.0");
    }

    [Fact]
    public void A_node_that_another_fetch_computes_from_the_same_nodes_adds_nothing_to_the_gradient()
    {
        var product = new OwnMul(a, b);
        var loss = product + 1;
        var other = product * product;
        var gradient = Gradients(loss, [a])[0];

        var (value, beside) = session.Run(gradient, other);
        $"{value} {beside}".ShouldBe("4.0 144.0");
    }

    [Fact]
    public void Two_losses_can_be_differentiated_in_one_run()
    {
        var product = new OwnMul(a, b);
        var first = Gradients(product * 2, [a])[0];
        var second = Gradients(Square(product), [a])[0];

        // d(2ab)/da = 2b = 8; d(ab)²/da = 2ab·b = 96.
        var (one, two) = session.Run(first, second);
        $"{one} {two}".ShouldBe("8.0 96.0");
    }

    [Fact]
    public void A_gradient_can_be_computed_with()
    {
        var gradient = Gradients(a * b, [a])[0];
        session.Run(gradient * 10 + a).ToString().ShouldBe("43.0");
    }

    [Fact]
    public void Of_several_numbers_it_is_the_gradient_of_their_sum()
    {
        var x = new Constant(new[] { 1f, 2, 3 });
        session.Run(Gradients(a * x, [a])[0]).ToString().ShouldBe("6.0");
    }

    [Fact]
    public void An_inner_node_that_is_fed_stops_the_gradient_and_has_one_itself()
    {
        var product = a * b;
        var loss = Square(product) + a;
        var gradients = Gradients(loss, [a, product]);

        string.Join(" ", session.Run(gradients, new Feed { [product] = 5.0 })).ShouldBe("1.0 10.0");
    }

    [Fact]
    public void The_gradient_is_the_same_as_from_ValueAndGrad()
    {
        var x = new Placeholder(DType.Float32, [null, 2], "x");
        var w = new Variable(new[,] { { 1f, -2, 3 }, { 0.5f, 1, -1 } }, name: "w");
        var loss = ReduceMean(Square(Tanh(MatMul(x, w))));
        session.Run(GlobalVariablesInitializer());
        var feed = new Feed { [x] = new[,] { { 0.1f, 0.2f }, { -0.3f, 0.4f } } };

        var (value, gradients) = ValueAndGrad(loss, feed, w);
        var (inSession, gradient) = session.Run(loss, Gradients(loss, [w])[0], feed);
        inSession.AllClose(value, 0, 0).ShouldBeTrue();
        gradient.AllClose(gradients[w], 0, 0).ShouldBeTrue();
    }

    [Fact]
    public void The_trace_shows_what_ran_backward()
    {
        var loss = Square(a * b);
        session.Trace.Clear();
        session.Run(Gradients(loss, [a])[0]);

        session.Trace.Runs.Single().Backward.ToString().ShouldBe("Square, Mul, a");
        session.Trace.ToString().ShouldContain("gradients/Backpropagation");
    }

    [Fact]
    public void What_the_output_does_not_depend_on_is_an_error_at_the_line_that_asks() =>
        Should.Throw<GraphException>(() => Gradients(a * a, [b])).Message.ShouldStartWith("'Mul' cannot be differentiated with respect to 'b' (Variable): no path leads from it to 'Mul'");

    [Fact]
    public void So_is_a_way_that_lets_no_gradient_through()
    {
        var accuracy = ReduceMean(Cast(Equal(a * b, 12.0), DType.Float32), name: "accuracy");
        Should.Throw<GraphException>(() => Gradients(accuracy, [a])).Message.ShouldBe(
            "'accuracy' (Mean) cannot be differentiated with respect to 'a' (Variable): the way from it leads through 'Equal', which lets no gradient through, "
            + "since its value jumps, or is taken as given. Build the loss without it.");
    }

    [Fact]
    public void A_path_without_a_gradient_counts_as_none_beside_one_with()
    {
        // Only the left factor counts: d(a · stop(a))/da = stop(a) = 3.
        session.Run(Gradients(a * StopGradient(a), [a])[0]).ToString().ShouldBe("3.0");
    }

    [Fact]
    public void The_trainable_variables_of_a_loss_are_those_that_a_gradient_reaches()
    {
        var frozen = new Variable(1.0, trainable: false);
        var elsewhere = new Variable(1.0);
        var loss = a * StopGradient(b) * frozen;

        TrainableVariables(loss).ShouldBe([a]);
        TrainableVariables(elsewhere * b).ShouldBe([b, elsewhere]);
    }

    [Fact]
    public void Gradients_are_no_part_of_a_run_without_a_session() =>
        Should.Throw<SessionException>(() => Value(Gradients(a * b, [a])[0], [])).Message.ShouldStartWith("'gradients/Backpropagation' runs in a session only");

    private sealed class OwnMul(Node x, Node y) : Node(x, y)
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
}
