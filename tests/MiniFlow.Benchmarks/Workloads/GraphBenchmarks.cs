using BenchmarkDotNet.Attributes;
using static MiniFlow.Ops;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>What a graph costs beside its numbers: planning a run, and running nodes that have next to nothing to compute.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private readonly Graph graph = new();
    private ScalarGraph scalars = null!;
    private Node loss = null!;
    private Feed feed = null!;

    [GlobalSetup]
    public void SetUp()
    {
        scalars = ScalarGraph.Build();
        using var scope = graph.AsCurrent();
        var x = new Placeholder(DType.Float32, [null, 4], "x");
        var hidden = Relu(MatMul(x, new Variable(Tensor.Zeros([4, 3]))) + new Variable(Tensor.Zeros(3)));
        loss = ReduceMean(Square(MatMul(hidden, new Variable(Tensor.Zeros([3, 2]))) + new Variable(Tensor.Zeros(2))));
        feed = new Feed { [x] = Tensor.Zeros([8, 4]) };
    }

    [GlobalCleanup]
    public void CleanUp() => scalars.Dispose();

    /// <summary>A forward pass over 10 000 scalar additions and subtractions; a node's share of it.</summary>
    [Benchmark(OperationsPerInvoke = ScalarGraph.Nodes)]
    public void ScalarNode() => scalars.Run();

    /// <summary>A session that is new has no plans: it makes one for the initialiser and one for the loss, and runs each once.</summary>
    [Benchmark]
    public Tensor PlanAndRunOnce()
    {
        using var scope = graph.AsCurrent();
        using var session = new Session(graph);
        session.Run(GlobalVariablesInitializer());
        return session.Run(loss, feed);
    }
}
