using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>A run computes what its fetches need, once, and keeps nothing but variables.</summary>
public sealed class LazyRunTests : GraphTest
{
    private readonly Variable a;
    private readonly Variable b;
    private readonly Node c;
    private readonly Node d;
    private readonly Session session;

    public LazyRunTests()
    {
        a = new Variable(3, name: "a");
        b = new Variable(4, name: "b");
        session = new Session();
        c = Multiply(a, b, name: "c");
        d = Add(a, c, name: "d");
        session.Run(GlobalVariablesInitializer());
        session.Trace.Clear();
    }

    [Fact]
    public void Only_what_a_fetch_needs_is_computed()
    {
        session.Run(c);
        session.Trace.Runs.Single().Nodes.ShouldBe([a, b, c]);
        session.Trace.Count(d).ShouldBe(0);
    }

    [Fact]
    public void What_one_run_computed_the_next_one_computes_again()
    {
        session.Run(c);
        session.Run(d);

        session.Trace.Count(c).ShouldBe(2);
        session.Trace.Runs.Select(run => run.Nodes.ToString()).ShouldBe(["a, b, c", "a, b, c, d"]);
    }

    [Fact]
    public void Two_fetches_of_one_run_share_what_both_need()
    {
        var (first, second) = session.Run(c, d);

        $"{first} {second}".ShouldBe("12 15");

        session.Trace.Count(c).ShouldBe(1);
    }

    [Fact]
    public void The_trace_prints_which_node_ran_when_and_how_often()
    {
        session.Run(c);
        session.Run(d);
        session.Run(c, d);

        session.Trace.ToString().ShouldBe("""
               run 1  run 2  run 3
               c      d      c, d   times
            a  1      1      1      3
            b  2      2      2      3
            c  3      3      3      3
            d  ·      4      4      2
            """);
        session.Trace.Runs[1].ToString().ShouldBe("""
            run 2 of d
              1  a
              2  b
              3  c  from a, b
              4  d  from a, c
            """);
    }

    [Fact]
    public void A_run_that_an_error_broke_off_counts_as_far_as_it_came()
    {
        var x = new Placeholder(DType.Int32);
        var late = Reshape(Multiply(c, x), [-1, 3], name: "late");
        Should.Throw<ShapeException>(() => session.Run(late, new Feed { [x] = new[] { 1, 2 } }));

        session.Trace.Runs.Single().IsComplete.ShouldBeFalse();
        session.Trace.Count(c).ShouldBe(1);
        session.Trace.Count(late).ShouldBe(0);
        session.Run(c).ToString().ShouldBe("12");
    }

    [Fact]
    public void Of_many_runs_all_are_counted_and_the_last_are_shown()
    {
        for (var i = 0; i < 250; i++)
            session.Run(c);

        session.Trace.RunCount.ShouldBe(250);
        session.Trace.Count(c).ShouldBe(250);
        session.Trace.Runs.Select(run => run.Number).ShouldBe(Enumerable.Range(151, 100));
        session.Trace.ToString().ShouldEndWith("(242 earlier runs are counted, not shown)");
    }

    [Fact]
    public void Runs_of_nodes_that_are_made_anew_each_time_are_counted_without_keeping_the_nodes()
    {
        for (var i = 0; i < 200; i++)
            session.Run(Multiply(c, b));
        session.Trace.Count(c).ShouldBe(200);
    }

    [Fact]
    public void Without_a_run_the_trace_says_so() => new Session().Trace.ToString().ShouldBe("no runs yet");

    [Fact]
    public void A_node_keeps_no_value_after_a_run()
    {
        session.Run(d);

        d.HasValue.ShouldBeFalse();
        Should.Throw<GraphException>(() => d.Value).Message.ShouldBe("'d' (Add) has no value: a session keeps nothing between runs but variables. Fetch it: session.Run(d).");
    }

    [Fact]
    public void What_a_run_gave_is_the_callers_own()
    {
        var first = session.Run(a);
        session.Run(a.Assign(7));
        first.ToString().ShouldBe("3");

        var second = session.Run(a);
        second.Fill(100);
        session.Run(a).ToString().ShouldBe("7");

        var constant = new Constant(new[] { 1, 2 });
        session.Run(constant).Fill(5);
        session.Run(constant).ToArray<int>().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_node_that_is_fed_is_not_computed_nor_what_only_it_needs()
    {
        session.Run(d, new Feed { [c] = 100 }).ToString().ShouldBe("103");
        session.Trace.Runs.Single().Nodes.ShouldBe([a, d]);
    }

    [Fact]
    public void A_variable_that_is_fed_keeps_its_own_value_for_the_next_run()
    {
        session.Run(c, new Feed { [a] = 10 }).ToString().ShouldBe("40");
        session.Run(c).ToString().ShouldBe("12");
    }

    [Fact]
    public void A_feed_for_what_the_fetch_does_not_need_is_passed_over()
    {
        var x = new Placeholder(DType.Int32);
        session.Run(c, new Feed { [x] = 1 }).ToString().ShouldBe("12");
    }

    [Fact]
    public void The_same_node_may_be_fetched_twice() => string.Join(" ", session.Run([c, d, c])).ShouldBe("12 15 12");

    [Fact]
    public void A_trace_knows_the_variables_that_were_loaded_and_no_others()
    {
        using var scope = new Graph().AsCurrent();
        var (loaded, initialised) = (new Variable(1f, name: "loaded"), new Variable(2f, name: "initialised"));
        using var session = new Session();
        session.Run(Ops.VariablesInitializer([loaded, initialised]));
        session.Trace.Loaded.ShouldBeEmpty();

        session.Load(loaded, 5f);
        session.Load(loaded, 6f);

        session.Trace.Loaded.ShouldBe([loaded]);
        session.Trace.Clear();
        session.Trace.Loaded.ShouldBeEmpty();
    }
}
