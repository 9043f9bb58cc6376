using MiniFlow.Tests.Graphs;
using static MiniFlow.Flow;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>The session that Eval and ValueAndGrad turn to: the one that was opened last on the graph of the node.</summary>
public sealed class DefaultSessionTests : GraphTest
{
    private readonly Variable w;

    public DefaultSessionTests()
    {
        w = new Variable(3.0, name: "w");
    }

    [Fact]
    public void An_interactive_session_evaluates_nodes_and_runs_operations()
    {
        using var session = new InteractiveSession();
        GlobalVariablesInitializer().Run();

        (w * w).Eval().ToString().ShouldBe("9.0");
        (w * w).Eval(new Feed { [w] = 4.0 }).ToString().ShouldBe("16.0");
    }

    [Fact]
    public void A_second_interactive_session_closes_the_first()
    {
        var first = new InteractiveSession();
        using var second = new InteractiveSession();

        Should.Throw<SessionException>(() => first.Run(w)).Message.ShouldStartWith("This session is closed");
        w.Graph.DefaultSession.ShouldBe(second);
    }

    [Fact]
    public void An_inner_session_is_the_default_until_it_is_disposed()
    {
        using var outer = new InteractiveSession();
        GlobalVariablesInitializer().Run();
        using (new Session())
            Should.Throw<SessionException>(() => w.Eval()).Message.ShouldStartWith("'w' (Variable) has no value in this session yet.");

        w.Eval().ToString().ShouldBe("3.0");
    }

    [Fact]
    public void Without_a_session_there_is_nothing_to_evaluate_in() =>
        Should.Throw<SessionException>(() => w.Eval()).Message.ShouldBe(
            "'w' (Variable) cannot be evaluated: no session is open on its graph. Open one, var session = new InteractiveSession();, or call Run on one that you have.");

    [Fact]
    public void A_variable_is_an_input_of_ValueAndGrad_with_its_value_from_the_feed()
    {
        var (value, gradients) = ValueAndGrad(w * w, new Feed { [w] = 5.0 }, w);

        $"{value} {gradients[w]}".ShouldBe("25.0 10.0");
    }

    [Fact]
    public void Or_with_its_value_from_the_session_that_is_open()
    {
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(w.Assign(4));
        var (value, gradients) = ValueAndGrad(w * w, [], w);

        $"{value} {gradients[w]}".ShouldBe("16.0 8.0");
    }

    [Fact]
    public void And_an_error_names_it_when_there_is_neither() =>
        Should.Throw<SessionException>(() => ValueAndGrad(w * w, [], w)).Message.ShouldBe(
            "'w' (Variable) has no value: variables keep theirs in a session, and none is open on this graph. Feed it, [w] = …, "
            + "or open one and initialise: var session = new Session(); session.Run(GlobalVariablesInitializer());");

    [Fact]
    public void What_ValueAndGrad_gives_does_not_change_with_the_variable()
    {
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var value = Value(w, []);
        session.Run(w.Assign(100));

        value.ToString().ShouldBe("3.0");
    }

    [Fact]
    public void Sessions_of_several_graphs_do_not_meet()
    {
        using var session = new InteractiveSession();
        GlobalVariablesInitializer().Run();
        using (new Graph().AsCurrent())
        {
            var other = new Variable(8.0, name: "w");
            using var second = new InteractiveSession();
            GlobalVariablesInitializer().Run();

            $"{other.Eval()} {w.Eval()}".ShouldBe("8.0 3.0");
        }
    }
}
