using System.Diagnostics;
using MiniFlow.Products;

namespace MiniFlow.Benchmarks.Products;

/// <summary>The times of one product, ours and OpenBLAS's, on one thread and on two.</summary>
internal sealed class Measurement(ProductShape shape)
{
    private readonly float[] a = RandomNumbers.Floats(1, shape.M * shape.K);
    private readonly float[] b = RandomNumbers.Floats(2, shape.K * shape.N);
    private readonly float[] c = new float[shape.M * shape.N];
    private readonly List<double>[] ours = [[], []];
    private readonly List<double>[] theirs = [[], []];

    public ProductShape Shape => shape;

    /// <summary>OpenBLAS's median time over ours, on one thread (0) or two (1).</summary>
    public double Ratio(int threads) => Median(theirs[threads]) / Median(ours[threads]);

    public void WarmUp()
    {
        Parallelism.Threads = 1;
        for (var i = 0; i < 3; i++) MeasureOurs(1);
    }

    public void Round(OpenBlas? single, OpenBlas? twin, double seconds, TimeSpan pause)
    {
        Parallelism.Threads = 1;
        var repetitions = Math.Clamp((int)(seconds / MeasureOurs(repetitions: 1)), 1, 100_000);
        ours[0].Add(Turn(MeasureOurs, repetitions));
        if (single is not null) theirs[0].Add(Turn(count => single.Measure(shape, count), repetitions));

        Parallelism.Threads = 2;
        ours[1].Add(Turn(MeasureOurs, repetitions));
        if (twin is null) return;
        theirs[1].Add(Turn(count => twin.Measure(shape, count), repetitions));
        Thread.Sleep(pause);
    }

    public string Row()
    {
        var cells = new List<string> { shape.ToString(), shape.Workload };
        for (var threads = 0; threads < 2; threads++)
        {
            cells.Add(Rate(ours[threads]));
            cells.Add(Rate(theirs[threads]));
            cells.Add(theirs[threads].Count == 0 ? "–" : $"{Ratio(threads):F2}");
        }
        return $"| {string.Join(" | ", cells)} |";
    }

    // A turn begins unmeasured, until its threads are awake and on their processors, and its operands in the cache.
    private static double Turn(Func<int, double> measure, int repetitions)
    {
        measure(repetitions / 2 + 1);
        return measure(repetitions);
    }

    private double MeasureOurs(int repetitions)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
            MatrixProduct.Multiply(a, shape.TransposeA, b, shape.TransposeB, c, shape.M, shape.N, shape.K);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions;
    }

    private string Rate(List<double> times) => times.Count == 0 ? "–" : $"{shape.Flops / Median(times) / 1e9:F0}";

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
