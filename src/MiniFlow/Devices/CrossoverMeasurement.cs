using MiniFlow.Products;

namespace MiniFlow;

/// <summary>
/// Measures what products cost. Three of them tell the three parts of a <see cref="ProductCost"/> apart: 16×16·16×16 is nothing but the start,
/// 1024×1·1×1024 is nearly all bytes, and n×n·n×n is operations. The fastest of a few turns counts: what others do on the machine only slows down.
/// </summary>
public static class CrossoverMeasurement
{
    private const int Turns = 5;

    // Doubled until a product takes that long, or is that large.
    private const double LongEnough = 0.005;
    private const int FirstSquare = 256;
    private const int LastSquare = 2048;

    private delegate void Multiplication<T>(T[] a, T[] b, T[] c, int m, int n, int k);

    /// <summary>Measures the processor and the engine's device against each other. Takes some tenths of a second.</summary>
    /// <param name="engine">What multiplies on the device.</param>
    /// <param name="dtype">float32 or float64.</param>
    /// <param name="clock">What measures the time; the system's if null.</param>
    /// <exception cref="TensorException">The dtype is another one.</exception>
    public static Crossover Run(ProductEngine engine, DType dtype, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        clock ??= TimeProvider.System;
        return new Crossover(
            Processor(dtype, clock),
            dtype == DType.Float64
                ? Cost<double>((a, b, c, m, n, k) => engine.Multiply(a, false, b, false, c, m, n, k, accumulate: false), sizeof(double), clock)
                : Cost<float>((a, b, c, m, n, k) => engine.Multiply(a, false, b, false, c, m, n, k, accumulate: false), sizeof(float), clock),
            dtype == DType.Float64 ? sizeof(double) : sizeof(float));
    }

    /// <summary>Measures the processor alone.</summary>
    /// <inheritdoc cref="Run"/>
    public static ProductCost Processor(DType dtype, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        return dtype switch
        {
            DType.Float32 => Cost<float>(
                (a, b, c, m, n, k) => MatrixProduct.Multiply(ProductPath.Best, a, false, b, false, c, m, n, k, accumulate: false), sizeof(float), clock),
            DType.Float64 => Cost<double>(
                (a, b, c, m, n, k) => MatrixProduct.Multiply(ProductPath.Best, a, false, b, false, c, m, n, k, accumulate: false), sizeof(double), clock),
            _ => throw new TensorException($"Products are measured in float32 and float64, but not in {dtype.Name()}."),
        };
    }

    private static ProductCost Cost<T>(Multiplication<T> multiply, int size, TimeProvider clock)
    {
        var start = Seconds(multiply, 16, 16, 16, clock);
        var outer = Seconds(multiply, 1024, 1024, 1, clock);
        var perByte = Math.Max(0, outer - start) / ProductCost.Bytes(1024, 1024, 1, size);

        var n = FirstSquare;
        var square = Seconds(multiply, n, n, n, clock);
        while (n < LastSquare && square < LongEnough)
        {
            n *= 2;
            square = Seconds(multiply, n, n, n, clock);
        }

        var operations = Math.Max(0, square - start - (ProductCost.Bytes(n, n, n, size) * perByte));
        return new ProductCost(start, perByte, operations / ProductCost.Operations(n, n, n));
    }

    private static double Seconds<T>(Multiplication<T> multiply, int m, int n, int k, TimeProvider clock)
    {
        var (a, b, c) = (new T[m * k], new T[k * n], new T[m * n]);
        multiply(a, b, c, m, n, k);
        var fastest = double.PositiveInfinity;
        for (var turn = 0; turn < Turns; turn++)
        {
            var before = clock.GetTimestamp();
            multiply(a, b, c, m, n, k);
            fastest = Math.Min(fastest, clock.GetElapsedTime(before).TotalSeconds);
        }

        return fastest;
    }
}
