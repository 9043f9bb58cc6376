using BenchmarkDotNet.Attributes;
using MiniFlow.Products;

namespace MiniFlow.Benchmarks.Products;

/// <summary>Products by shape: <c>dotnet run -c Release --project tests/MiniFlow.Benchmarks -- --filter *ProductBenchmarks*</c>.</summary>
[MemoryDiagnoser]
public class ProductBenchmarks
{
    private float[] a = [], b = [], c = [];
    private double[] wideA = [], wideB = [], wideC = [];

    [ParamsSource(nameof(Shapes))]
    public ProductShape Shape { get; set; } = ProductShape.All[0];

    [Params(1, 2)]
    public int Threads { get; set; }

    public static IEnumerable<ProductShape> Shapes => ProductShape.All;

    [GlobalSetup]
    public void SetUp()
    {
        Parallelism.Threads = Threads;
        a = RandomNumbers.Floats(1, Shape.M * Shape.K);
        b = RandomNumbers.Floats(2, Shape.K * Shape.N);
        c = new float[Shape.M * Shape.N];
        (wideA, wideB, wideC) = (Array.ConvertAll(a, x => (double)x), Array.ConvertAll(b, x => (double)x), new double[c.Length]);
    }

    [Benchmark(Baseline = true)]
    public void Float32() => MatrixProduct.Multiply(a, Shape.TransposeA, b, Shape.TransposeB, c, Shape.M, Shape.N, Shape.K);

    [Benchmark]
    public void Float64() => MatrixProduct.Multiply(wideA, Shape.TransposeA, wideB, Shape.TransposeB, wideC, Shape.M, Shape.N, Shape.K);
}
