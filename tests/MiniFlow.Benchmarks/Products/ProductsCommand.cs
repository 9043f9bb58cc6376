using System.Runtime.InteropServices;
using MiniFlow.Products;

namespace MiniFlow.Benchmarks.Products;

/// <summary>
/// Ours beside OpenBLAS, on one and on two threads, interleaved in one run: <c>products [rounds] [part of a shape's name]</c>.
/// </summary>
internal static class ProductsCommand
{
    // What is measured of a turn takes about this long on one thread.
    private const double SecondsPerTurn = 0.02;

    // OpenBLAS's threads go on spinning for a while after their last product, and would be in the way of who comes next.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public static int Run(string[] args)
    {
        var rounds = args.Length > 0 && int.TryParse(args[0], out var number) ? number : 21;
        var shapes = ProductShape.All.Where(shape => args.Length < 2 || shape.Workload.Contains(args[1], StringComparison.OrdinalIgnoreCase)).ToArray();
        using var single = OpenBlas.Start(1);
        using var twin = OpenBlas.Start(2);

        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, {MatrixProduct.VectorBits}-bit vectors");
        Console.WriteLine(single is null ? "" : $"{single.Description}\n{twin?.Description}");
        Console.WriteLine($"float32, GFLOP/s, medians of {rounds} interleaved rounds of {SecondsPerTurn * 1000:F0} ms\n");

        var measurements = shapes.Select(shape => new Measurement(shape)).ToArray();
        foreach (var measurement in measurements) measurement.WarmUp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var measurement in measurements) measurement.Round(single, twin, SecondsPerTurn, Pause);
        }

        Console.WriteLine("| product | | ours, 1 thread | OpenBLAS, 1 | ratio | ours, 2 threads | OpenBLAS, 2 | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var measurement in measurements) Console.WriteLine(measurement.Row());
        if (single is not null && twin is not null)
        {
            var named = measurements.Where(measurement => ProductShape.All.Take(ProductShape.NamedByTheGoals).Contains(measurement.Shape)).ToArray();
            if (named.Length > 0) Console.WriteLine($"\nGeometric mean of the ratios of the first {named.Length}: {Mean(named, 0):F2} on one thread, {Mean(named, 1):F2} on two.");
        }
        return 0;
    }

    private static double Mean(Measurement[] measurements, int threads) =>
        Math.Exp(measurements.Average(measurement => Math.Log(measurement.Ratio(threads))));
}
