using System.Diagnostics;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>A graph of many nodes with next to nothing to compute: what is left is what running a node costs.</summary>
public sealed class ScalarGraph : IDisposable
{
    public const int Nodes = 10_000;

    private readonly Graph graph = new();
    private readonly Session session;
    private readonly Node output;
    private readonly Operation group;
    private readonly Input x;
    private readonly Feed feed;

    private ScalarGraph()
    {
        using var scope = graph.AsCurrent();
        x = new Input("x", []);
        Node node = x;
        for (var i = 0; i < Nodes; i++)
            node = i % 2 == 0 ? new Add(node, x) : new Sub(node, x);
        output = node;
        group = Ops.Group([node]);
        feed = new Feed { [x] = 1f };
        session = new Session(graph);
    }

    /// <summary>Builds it; whoever asks for it disposes it.</summary>
    public static ScalarGraph Build() => new();

    /// <summary>A forward pass in a session.</summary>
    public void Run() => session.Run(group, feed);

    /// <summary>Nanoseconds that a node takes in a planned run, its own addition included; the median of many runs.</summary>
    public double NanosecondsPerNode()
    {
        var times = new List<double>();
        for (var i = 0; i < 400; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Nodes);
        }

        return times[200..].Order().ElementAt(100);
    }

    public void Dispose() => session.Dispose();
}
