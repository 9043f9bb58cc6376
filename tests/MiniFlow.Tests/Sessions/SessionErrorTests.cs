using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>What a student reads when a session cannot run what it is asked to: which node, what is wrong, what to do.</summary>
public sealed class SessionErrorTests : GraphTest
{
    private readonly Placeholder x;
    private readonly Placeholder y;
    private readonly Variable w;
    private readonly Session session;

    public SessionErrorTests()
    {
        session = new Session();
        using (new NameScope("input"))
            (x, y) = (new Placeholder(DType.Float32, [null, 2], "x"), new Placeholder(DType.Int32, name: "y"));
        w = new Variable(2.0, name: "w");
    }

    [Fact]
    public void A_placeholder_that_is_not_fed() =>
        Message<GraphException>(() => session.Run(Negative(x, name: "f"))).ShouldBe(
            "To compute 'f' (Neg), 'input/x' (Placeholder) must be fed, but is not. Give the run a feed: session.Run(…, new Feed { [input/x] = … }).");

    [Fact]
    public void Several_placeholders_that_are_not_fed() =>
        Message<GraphException>(() => session.Run([Negative(x), Negative(y)])).ShouldStartWith(
            "To compute 'Neg' and 'Neg_1', 'input/x' (Placeholder) and 'input/y' (Placeholder) must be fed, but are not.");

    [Fact]
    public void A_feed_of_another_shape() =>
        Message<ShapeException>(() => session.Run(Negative(x), new Feed { [x] = new[,] { { 1f, 2, 3 } } })).ShouldBe(
            "'input/x' (Placeholder) is fed a value of shape (1, 3), but it was made for (?, 2). "
            + "Reshape the value, or make the input with another shape (null for a dimension that may vary).");

    [Fact]
    public void A_feed_of_another_dtype_whose_fractions_would_be_lost() =>
        Message<GraphException>(() => session.Run(Negative(y), new Feed { [y] = 2.5 })).ShouldBe(
            "'input/y' (Placeholder) takes int32 and is fed float32, whose fractions would be lost. If the numbers are whole, feed value.Cast(DType.Int32).");

    [Fact]
    public void A_feed_of_truth_values_for_numbers() =>
        Message<GraphException>(() => session.Run(Negative(y), new Feed { [y] = true })).ShouldStartWith(
            "'input/y' (Placeholder) takes int32 and is fed bool. Truth values and numbers are not the same");

    [Fact]
    public void A_feed_that_loses_nothing_is_converted()
    {
        session.Run(Negative(x), new Feed { [x] = new[,] { { 1, 2 } } }).DType.ShouldBe(DType.Float32);
        session.Run(Negative(x), new Feed { [x] = new[,] { { 1.0, 2 } } }).DType.ShouldBe(DType.Float32);
    }

    [Fact]
    public void A_variable_that_is_not_initialised() =>
        Message<SessionException>(() => session.Run(w * w)).ShouldBe(
            "'w' (Variable) has no value in this session yet. Run session.Run(GlobalVariablesInitializer()) first; "
            + "it initialises the variables that exist when it is made, so make it after the last one.");

    [Fact]
    public void A_variable_that_was_made_after_the_initialiser()
    {
        session.Run(GlobalVariablesInitializer());
        var late = new Variable(1.0, name: "late");

        session.Run(w).ToString().ShouldBe("2.0");
        Message<SessionException>(() => session.Run(late)).ShouldStartWith("'late' (Variable) has no value in this session yet.");
    }

    [Fact]
    public void A_node_of_another_graph()
    {
        using var other = new Session(new Graph());
        Message<SessionException>(() => other.Run(w)).ShouldStartWith("'w' (Variable) belongs to another graph than this session");
    }

    [Fact]
    public void A_node_that_is_computed_from_one_of_another_graph()
    {
        using (new Graph().AsCurrent())
        {
            using var other = new Session();
            Message<SessionException>(() => other.Run(Negative(w))).ShouldStartWith("'w' (Variable) belongs to another graph than this session");
        }
    }

    [Fact]
    public void A_node_that_was_made_after_the_graph_was_reset()
    {
        session.Run(GlobalVariablesInitializer());
        Graph.ResetDefault();
        var late = Negative(new Variable(1.0, name: "late"));

        late.Name.ShouldBe("Neg");
        Message<SessionException>(() => session.Run(late)).ShouldStartWith("'Neg' belongs to another graph than this session");
        session.Run(w).ToString().ShouldBe("2.0");
        using var fresh = new Session();
        fresh.Run(GlobalVariablesInitializer());
        fresh.Run(late).ToString().ShouldBe("-1.0");
    }

    [Fact]
    public void A_feed_for_a_node_of_another_graph()
    {
        session.Run(GlobalVariablesInitializer());
        Placeholder foreign;
        using (new Graph().AsCurrent())
            foreign = new Placeholder(DType.Float32, name: "foreign");

        Message<SessionException>(() => session.Run(w, new Feed { [foreign] = 1.0 })).ShouldStartWith("'foreign' (Placeholder) is fed, but it belongs to another graph");
    }

    [Fact]
    public void A_closed_session()
    {
        session.Dispose();
        Message<SessionException>(() => session.Run(w)).ShouldStartWith("This session is closed, and the values of its variables are gone with it.");
        session.Dispose();
    }

    [Fact]
    public void A_fetch_that_is_null() => Message<SessionException>(() => session.Run((Node)null!)).ShouldStartWith("One of the nodes to fetch is null.");

    [Fact]
    public void Computing_from_an_operation() =>
        Message<GraphException>(() => Negative(GlobalVariablesInitializer())).ShouldBe(
            "A Neg cannot compute from 'init' (VariablesInitializer): that is an operation, which is run for what it does and has no value.");

    [Fact]
    public void A_student_node_that_fails_is_named()
    {
        session.Run(GlobalVariablesInitializer());
        Message<GraphException>(() => session.Run(new Broken(w))).ShouldBe("Forward of 'Broken' failed on w (): no idea");
        session.Run(w).ToString().ShouldBe("2.0");
    }

    [Fact]
    public void A_run_within_a_run()
    {
        session.Run(GlobalVariablesInitializer());
        Message<GraphException>(() => session.Run(new Nested(session, w))).ShouldContain("'w' (Variable) is already being computed.");
        session.Run(w).ToString().ShouldBe("2.0");
    }

    [Fact]
    public void A_loss_that_is_not_a_number_is_traced_to_where_it_came_from()
    {
        session.Run(GlobalVariablesInitializer());
        var loss = Log(Subtract(w, 3.0), name: "loss");

        Message<GraphException>(() => session.Run(Gradients(loss, [w])[0])).ShouldStartWith(
            "The value of 'loss' (Log) is NaN (not a number), so it has no useful gradient. The first node to produce it is 'loss' (Log), from Sub = -1.");
    }

    private static string Message<TException>(Action act)
        where TException : MiniFlowException => Should.Throw<TException>(act).Message;

    private sealed class Broken(Node x) : Node(x)
    {
        public override void Forward() => throw new InvalidOperationException("no idea");

        public override void Backward()
        {
        }
    }

    private sealed class Nested(Session session, Node x) : Node(x)
    {
        public override void Forward() => Value = session.Run(InboundNodes[0]);

        public override void Backward()
        {
        }
    }
}
