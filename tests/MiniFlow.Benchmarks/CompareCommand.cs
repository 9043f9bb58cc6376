using System.Diagnostics;
using System.Globalization;
using MiniFlow.Benchmarks.Contenders;
using MiniFlow.Benchmarks.Products;
using MiniFlow.Benchmarks.Workloads;

namespace MiniFlow.Benchmarks;

/// <summary>Everything side by side, interleaved in one run: <c>compare [rounds] [steps] [process] [products]</c>; without a part's name all three.</summary>
internal static class CompareCommand
{
    private const int WholeSteps = 20_000;

    private static readonly TimeSpan mostForSteps = TimeSpan.FromMinutes(2);

    public static int Run(string[] args)
    {
        var rounds = args.Select(arg => int.TryParse(arg, out var number) ? number : 0).DefaultIfEmpty(0).Max() is > 0 and var given ? given : 11;
        string[] parts = [.. args.Where(arg => !int.TryParse(arg, out _))];
        Console.WriteLine($"{DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Environment.ProcessorCount} processors, {Environment.OSVersion.Platform}");
        if (parts.Length == 0 || parts.Contains("steps"))
            Steps(rounds);
        if (parts.Length == 0 || parts.Contains("process"))
            WholeProcess();
        return parts.Length == 0 || parts.Contains("products") ? ProductsCommand.Run([$"{rounds}"]) : 0;
    }

    private static void Steps(int rounds)
    {
        using var steps = new StepComparison();
        steps.Measure(rounds, mostForSteps);

        Console.WriteLine($"\nSteps a second, medians of {steps.Rounds} interleaved rounds\n\n| | threads | {string.Join(" | ", Workload.All)} | settings |\n|---|---|{string.Concat(Workload.All.Select(_ => "---|"))}---|");
        foreach (var row in steps.Rows())
            Console.WriteLine(row);

        Console.WriteLine($"\nPeak of the multiply-adds: {steps.Peak(1) / 1e9:F0} GFLOP/s on one thread, {steps.Peak(2) / 1e9:F0} on two\n\n| | goal | measured |\n|---|---|---|");
        double Ratio(string anchor, int threads, string workload) => steps.Best("session", threads, workload) / steps.Best(anchor, threads, workload);
        double Style(string style, int threads) => steps.Best(style, threads, "W3") / steps.Best("session", threads, "W3");
        Goal("W1 on 1 thread ÷ PyTorch, 1 or 2 threads", 1.9, Math.Min(Ratio("torch", 1, "W1"), steps.Best("session", 1, "W1") / steps.Best("torch", 2, "W1")));
        Goal("W2 ÷ PyTorch, 1 thread", 1.45, Ratio("torch", 1, "W2"));
        Goal("W2 ÷ PyTorch, 2 threads", 2.0, Ratio("torch", 2, "W2"));
        Goal("W3 ÷ PyTorch, 1 thread", 2.1, Ratio("torch", 1, "W3"));
        Goal("W3 ÷ PyTorch, 2 threads", 3.0, Ratio("torch", 2, "W3"));
        Goal("W3 ÷ NumPy, 1 thread", 1.6, Ratio("numpy", 1, "W3"));
        Goal("W3 ÷ NumPy, 2 threads", 2.1, Ratio("numpy", 2, "W3"));
        Goal("W3's time at FMA peak ÷ its time, 1 thread", 0.70, steps.ShareOfPeak(1));
        Goal("W3's time at FMA peak ÷ its time, 2 threads", 0.62, steps.ShareOfPeak(2));
        Goal("256 bits: W3 ÷ PyTorch on AVX2 kernels, 1 thread", 1.5, steps.Best("session" + Contender.Narrow, 1, "W3") / steps.Best("torch" + Contender.Narrow, 1, "W3"));
        Goal("W3: ValueAndGrad ÷ Session, the library's nodes, 1 thread", 0.6, Style("lab", 1));
        Goal("W3: ValueAndGrad ÷ Session, the library's nodes, 2 threads", 0.6, Style("lab", 2));
        Goal("W3: ValueAndGrad ÷ Session, nodes as students write them, 1 thread", 0.6, Style("students", 1));
        foreach (var style in (string[])["session", "lab"])
            Console.WriteLine($"| bytes allocated a step of W1, W2, W3, {style} | 0 | {steps.Allocated(style)} |");
        Console.WriteLine($"| a scalar node in a planned run, its addition included, ns | < 50 | {steps.ScalarNode():F0} |");
    }

    private static void Goal(string what, double goal, double measured) =>
        Console.WriteLine($"| {what} | ≥ {goal:F2} | {(double.IsNaN(measured) ? "–" : measured.ToString("F2", CultureInfo.InvariantCulture))}{(measured < goal ? " **missed**" : "")} |");

    private static void WholeProcess()
    {
        Console.WriteLine($"\n{WholeSteps} steps of W3 as a whole process\n\n| | seconds | MiB | accuracy |\n|---|---|---|---|");
        var ours = Whole(() => Contender.Ours("session", 2));
        var one = Whole(() => Contender.Anchor("torch", 1));
        var two = Whole(() => Contender.Anchor("torch", 2));
        Console.WriteLine($"\nOurs ÷ PyTorch: {ours / two:F2} with two threads each, {ours / one:F2} with its one (goal: at most 0.27)\n");
    }

    private static double Whole(Func<Contender?> start)
    {
        var clock = Stopwatch.StartNew();
        using var contender = start();
        if (contender is null)
            return double.NaN;
        contender.Ask($"W3 {WholeSteps}");
        var accuracy = contender.Ask("accuracy W3");
        var memory = contender.Ask("memory");
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"| {contender.Name}, {contender.Threads} | {seconds:F1} | {memory:F0} | {accuracy:P1} |");
        return seconds;
    }
}
