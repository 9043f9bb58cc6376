namespace MiniFlow.Tests.Sessions;

/// <summary>What whoever teaches can see of the sessions of others.</summary>
public sealed class SessionWatchTests
{
    [Fact]
    public void A_closed_session_can_still_be_asked_what_it_ran()
    {
        using var watch = new SessionWatch();
        using var scope = new Graph().AsCurrent();
        var count = new Variable(0);
        var next = count.AssignAdd(1);
        using (var session = new Session())
        {
            session.Run(Ops.GlobalVariablesInitializer());
            session.Run(next);
            session.Run(next);
        }

        watch.Sessions.Count.ShouldBe(1);
        watch.Sessions[0].Trace.RunCount.ShouldBe(3);
        watch.Sessions[0].Trace.Count(next).ShouldBe(2);
    }

    [Fact]
    public void An_outer_watch_sees_what_an_inner_one_sees_and_none_sees_what_comes_later()
    {
        using var scope = new Graph().AsCurrent();
        using var outer = new SessionWatch();
        var inner = new SessionWatch();
        using var first = new Session();
        inner.Dispose();
        using var second = new Session();

        inner.Sessions.ShouldBe([first]);
        outer.Sessions.ShouldBe([first, second]);
    }

    [Fact]
    public void Resetting_the_default_graph_within_a_scope_leaves_the_one_outside_as_it_was()
    {
        using var outside = new Graph().AsCurrent();
        var before = Graph.Current;
        using (new Graph().AsCurrent())
        {
            var name = new Input("x").Name;
            Graph.ResetDefault();
            new Input("x").Name.ShouldBe(name);
        }

        Graph.Current.ShouldBe(before);
    }

    [Fact]
    public void Code_that_is_told_to_stop_stops_at_its_next_run()
    {
        using var scope = new Graph().AsCurrent();
        using var session = new Session();
        using (var watch = new SessionWatch())
        {
            watch.Stop();
            Should.Throw<OperationCanceledException>(() => session.Run(new Constant(1)));
        }

        session.Run(new Constant(1)).ToString().ShouldBe("1");
    }
}
