using BenchmarkDotNet.Attributes;
using MiniFlow.Benchmarks.Contenders;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>One step of each workload: <c>dotnet run -c Release --project tests/MiniFlow.Benchmarks -- --filter *StepBenchmarks*</c>.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private ITraining training = null!;

    [ParamsSource(nameof(Workloads))]
    public Workload Workload { get; set; } = Workload.All[0];

    [Params("session", "lab")]
    public string Style { get; set; } = "session";

    [Params(1, 2)]
    public int Threads { get; set; }

    public static IEnumerable<Workload> Workloads => Workload.All;

    [GlobalSetup]
    public void SetUp()
    {
        Parallelism.Threads = Threads;
        training = Host.Make(Style, Workload, Mnist.Load(MnistFolder.Path, seed: 1));
    }

    [GlobalCleanup]
    public void CleanUp() => training.Dispose();

    [Benchmark]
    public void Step() => training.Step();
}
