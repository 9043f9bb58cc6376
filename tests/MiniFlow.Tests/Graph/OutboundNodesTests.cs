using System.Diagnostics;
using System.Runtime.CompilerServices;
using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

public sealed class OutboundNodesTests : GraphTest
{
    private readonly Input x;

    public OutboundNodesTests() => x = new Input("x");

    [Fact]
    public void Outside_a_run_they_are_all_that_compute_from_the_node_each_once()
    {
        var square = new Mul(x, x, "square");
        var sum = new Add(x, square, "sum");

        x.OutboundNodes.ShouldBe([square, sum]);
        square.OutboundNodes.ShouldBe([sum]);
        sum.OutboundNodes.ShouldBeEmpty();
        x.OutboundNodes.ToString().ShouldBe("square, sum");
    }

    [Fact]
    public void In_a_run_they_are_those_that_lead_to_the_output()
    {
        var watch = new Watch(x);
        var output = new Mul(watch, watch, "output");
        var hanging = new Add(watch, x, "hanging");

        ValueAndGrad(output, new Feed { [x] = 3.0 }, x);
        watch.Seen.ShouldBe("output");

        ValueAndGrad(hanging, new Feed { [x] = 3.0 }, x);
        watch.Seen.ShouldBe("hanging");
        watch.OutboundNodes.ShouldBe([output, hanging]);
    }

    [Fact]
    public void In_a_run_the_output_has_one_too_so_that_it_is_written_like_any_other_node()
    {
        var watch = new Watch(x);
        var later = new Mul(watch, x, "later");
        ValueAndGrad(watch, new Feed { [x] = 3.0 }, x);

        watch.Seen.ShouldBe("OutputSeed");
        GC.KeepAlive(later);
    }

    [Fact]
    public void A_graph_that_nobody_holds_any_more_is_freed()
    {
        var dead = BuildAndRun();
        for (var i = 0; i < 10 && dead.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        dead.IsAlive.ShouldBeFalse();
        x.OutboundNodes.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_that_builds_on_the_same_inputs_a_thousand_times_does_not_get_slower()
    {
        var feed = new Feed { [x] = 3.0 };
        var first = BestTimeOf100(feed);
        for (var i = 0; i < 30_000; i++)
            Run(feed);
        var last = BestTimeOf100(feed);

        // A run that walked over all that was ever built on x would take many times as long at the end. Ten leaves room for a busy machine.
        last.ShouldBeLessThan(10 * first + TimeSpan.FromMilliseconds(20));
    }

    private static TimeSpan Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference BuildAndRun()
    {
        var f = new Mul(new Sigmoid(x), x);
        ValueAndGrad(f, new Feed { [x] = 3.0 }, x);
        return new WeakReference(f);
    }

    private TimeSpan BestTimeOf100(Feed feed) => Enumerable.Range(0, 8).Min(_ => Time(() =>
    {
        for (var i = 0; i < 100; i++)
            Run(feed);
    }));

    private void Run(Feed feed) => ValueAndGrad(new Mul(new Sigmoid(x), x), feed, x);

    /// <summary>A node that passes on what it gets and notes what it saw.</summary>
    private sealed class Watch(Node x) : Node(x)
    {
        public string Seen { get; private set; } = "";

        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward()
        {
            Seen = OutboundNodes.ToString();
            Gradients[InboundNodes[0]] += UpstreamGradient();
        }
    }
}
