using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>What the processor can do at most: multiply-adds of float32 that wait for nothing, from registers into registers.</summary>
internal static class PeakFma
{
    private const int Rounds = 300_000;
    private const int Sums = 16;

    /// <summary>Floating-point operations a second on so many threads at once, at the width that the products have.</summary>
    public static double Measure(int threads)
    {
        var rates = new double[threads];
        var others = Enumerable.Range(1, threads - 1).Select(i => new Thread(() => rates[i] = Best())).ToArray();
        foreach (var other in others)
            other.Start();
        rates[0] = Best();
        foreach (var other in others)
            other.Join();
        return rates.Sum();
    }

    private static double Best()
    {
        var best = 0.0;
        for (var i = 0; i < 12; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var operations = Vector512.IsHardwareAccelerated ? Wide() : Narrow();
            best = Math.Max(best, operations / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Wide()
    {
        var (x, y) = (Vector512.Create(0.999f), Vector512.Create(0.001f));
        Vector512<float> s0 = y, s1 = y, s2 = y, s3 = y, s4 = y, s5 = y, s6 = y, s7 = y, s8 = y, s9 = y, s10 = y, s11 = y, s12 = y, s13 = y, s14 = y, s15 = y;
        for (var i = 0; i < Rounds; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, x, y);
            s1 = Vector512.FusedMultiplyAdd(s1, x, y);
            s2 = Vector512.FusedMultiplyAdd(s2, x, y);
            s3 = Vector512.FusedMultiplyAdd(s3, x, y);
            s4 = Vector512.FusedMultiplyAdd(s4, x, y);
            s5 = Vector512.FusedMultiplyAdd(s5, x, y);
            s6 = Vector512.FusedMultiplyAdd(s6, x, y);
            s7 = Vector512.FusedMultiplyAdd(s7, x, y);
            s8 = Vector512.FusedMultiplyAdd(s8, x, y);
            s9 = Vector512.FusedMultiplyAdd(s9, x, y);
            s10 = Vector512.FusedMultiplyAdd(s10, x, y);
            s11 = Vector512.FusedMultiplyAdd(s11, x, y);
            s12 = Vector512.FusedMultiplyAdd(s12, x, y);
            s13 = Vector512.FusedMultiplyAdd(s13, x, y);
            s14 = Vector512.FusedMultiplyAdd(s14, x, y);
            s15 = Vector512.FusedMultiplyAdd(s15, x, y);
        }

        return Counted(Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11 + s12 + s13 + s14 + s15), Vector512<float>.Count);
    }

    // Ten sums and two factors fit into 16 registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Narrow()
    {
        var (x, y) = (Vector256.Create(0.999f), Vector256.Create(0.001f));
        Vector256<float> s0 = y, s1 = y, s2 = y, s3 = y, s4 = y, s5 = y, s6 = y, s7 = y, s8 = y, s9 = y;
        for (var i = 0; i < Rounds; i++)
        {
            s0 = Vector256.FusedMultiplyAdd(s0, x, y);
            s1 = Vector256.FusedMultiplyAdd(s1, x, y);
            s2 = Vector256.FusedMultiplyAdd(s2, x, y);
            s3 = Vector256.FusedMultiplyAdd(s3, x, y);
            s4 = Vector256.FusedMultiplyAdd(s4, x, y);
            s5 = Vector256.FusedMultiplyAdd(s5, x, y);
            s6 = Vector256.FusedMultiplyAdd(s6, x, y);
            s7 = Vector256.FusedMultiplyAdd(s7, x, y);
            s8 = Vector256.FusedMultiplyAdd(s8, x, y);
            s9 = Vector256.FusedMultiplyAdd(s9, x, y);
        }

        return Counted(Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9), Vector256<float>.Count) * 10 / Sums;
    }

    // The sum is looked at, so that nothing is optimised away.
    private static double Counted(float sum, int lanes) => float.IsNaN(sum) ? 0 : 2.0 * lanes * Sums * Rounds;
}
