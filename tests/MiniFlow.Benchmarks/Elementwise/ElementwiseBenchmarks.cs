using BenchmarkDotNet.Attributes;

namespace MiniFlow.Benchmarks.Elementwise;

/// <summary>Element-wise work on a hidden layer of W3, 100×500: <c>dotnet run -c Release --project tests/MiniFlow.Benchmarks -- --filter *Elementwise*</c>.</summary>
[MemoryDiagnoser]
public class ElementwiseBenchmarks
{
    private readonly Tensor x = new RandomSource(1).Normal([100, 500]);
    private readonly Tensor y = new RandomSource(2).Normal([100, 500]);
    private readonly Tensor row = new RandomSource(3).Normal(500);
    private readonly Tensor into = Tensor.Zeros([100, 500]);
    private readonly Tensor total = Tensor.Zeros(500);
    private readonly Tensor weights = Tensor.Zeros([784, 500]);
    private readonly Tensor gradient = new RandomSource(4).Normal([784, 500]);
    private readonly Adam adam = new();

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void SetUp() => Parallelism.Threads = Threads;

    [Benchmark]
    public void Add() => Tensor.Add(x, y, into);

    [Benchmark]
    public void AddRow() => Tensor.Add(x, row, into);

    [Benchmark]
    public void Exp() => Tensor.Exp(x, into);

    [Benchmark]
    public void Sigmoid() => Tensor.Sigmoid(x, into);

    [Benchmark]
    public void Tanh() => Tensor.Tanh(x, into);

    [Benchmark]
    public void Relu() => Tensor.Relu(x, into);

    [Benchmark]
    public void SumOfRows() => x.Sum(axis: 0, into: total);

    /// <summary>A step of Adam for the first weights of W3.</summary>
    [Benchmark]
    public void AdamStep() => adam.Step([weights], [gradient]);
}
