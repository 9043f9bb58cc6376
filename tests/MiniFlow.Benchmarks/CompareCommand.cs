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
        Contender?[] all =
        [
            Contender.Ours("session", 1), Contender.Ours("lab", 1), Contender.Ours("students", 1), Contender.Anchor("torch", 1), Contender.Anchor("numpy", 1),
            Contender.Ours("session", 2), Contender.Ours("lab", 2), Contender.Anchor("torch", 2), Contender.Anchor("numpy", 2),
        ];
        Contender?[] narrow = [Contender.Ours("session", 1, wideVectors: false), Contender.Anchor("torch", 1, kernels: "HASWELL")];
        var turns = all.Concat(narrow).OfType<Contender>().SelectMany(contender => Workload.All.Select(workload => new Turns(contender, workload))).ToArray();
        foreach (var turn in turns)
            turn.WarmUp();
        var peaks = new List<double>[] { [], [] };
        for (var round = 0; round < rounds; round++)
        {
            foreach (var workload in Workload.All)
            {
                foreach (var turn in turns.Where(turn => turn.Workload == workload))
                    turn.Measure();
            }

            peaks[0].Add(all[0]!.Ask("peak"));
            peaks[1].Add(all[5]!.Ask("peak"));
        }

        Console.WriteLine($"\nSteps a second, medians of {rounds} interleaved rounds of 40 ms\n\n| | {string.Join(" | ", Workload.All)} | settings |\n|---|{string.Concat(Workload.All.Select(_ => "---|"))}---|");
        foreach (var contender in all.Concat(narrow).OfType<Contender>())
        {
            var cells = turns.Where(turn => turn.Contender == contender).Select(turn => $"{turn.StepsPerSecond:F0}{(turn.IsDisturbed ? " (disturbed)" : "")}");
            Console.WriteLine($"| {contender.Name}, {contender.Threads} | {string.Join(" | ", cells)} | {contender.Description} |");
        }

        double Of(Contender? contender, string name) => turns.FirstOrDefault(turn => turn.Contender == contender && turn.Workload.Name == name)?.StepsPerSecond ?? double.NaN;
        double Ratio(Contender? first, Contender? second, string name) => Of(first, name) / Of(second, name);
        double Share(int contender, List<double> peak) => Workload.Named("W3").Flops * Of(all[contender], "W3") / peak.Order().ElementAt(peak.Count / 2);

        Console.WriteLine($"\nPeak of the multiply-adds: {peaks[0].Order().ElementAt(rounds / 2) / 1e9:F0} GFLOP/s on one thread, {peaks[1].Order().ElementAt(rounds / 2) / 1e9:F0} on two\n");
        Console.WriteLine("| | goal | measured |\n|---|---|---|");
        Goal("W1 ÷ PyTorch, 1 thread", 1.9, Ratio(all[0], all[3], "W1"));
        Goal("W2 ÷ PyTorch, 1 thread", 1.45, Ratio(all[0], all[3], "W2"));
        Goal("W2 ÷ PyTorch, 2 threads", 2.0, Ratio(all[5], all[7], "W2"));
        Goal("W3 ÷ PyTorch, 1 thread", 2.1, Ratio(all[0], all[3], "W3"));
        Goal("W3 ÷ PyTorch, 2 threads", 3.0, Ratio(all[5], all[7], "W3"));
        Goal("W3 ÷ NumPy, 1 thread", 1.6, Ratio(all[0], all[4], "W3"));
        Goal("W3 ÷ NumPy, 2 threads", 2.1, Ratio(all[5], all[8], "W3"));
        Goal("W3's time at FMA peak ÷ its time, 1 thread", 0.70, Share(0, peaks[0]));
        Goal("W3's time at FMA peak ÷ its time, 2 threads", 0.62, Share(5, peaks[1]));
        Goal("256 bits: W3 ÷ PyTorch on AVX2 kernels, 1 thread", 1.5, Ratio(narrow[0], narrow[1], "W3"));
        Goal("W3: ValueAndGrad ÷ Session, the library's nodes, 1 thread", 0.6, Ratio(all[1], all[0], "W3"));
        Goal("W3: ValueAndGrad ÷ Session, the library's nodes, 2 threads", 0.6, Ratio(all[6], all[5], "W3"));
        Console.WriteLine($"| W3: ValueAndGrad ÷ Session, nodes as students write them, 1 thread | – | {Ratio(all[2], all[0], "W3"):F2} |");
        foreach (var style in (int[])[0, 1])
            Console.WriteLine($"| bytes allocated a step of W1, W2, W3, {all[style]!.Name} | 0 | {string.Join(", ", Workload.All.Select(workload => all[style]!.Ask($"allocated {workload.Name} 200").ToString("F0", CultureInfo.InvariantCulture)))} |");
        Console.WriteLine($"| a scalar node in a planned run, its addition included, ns | < 50 | {all[0]!.Ask("node"):F0} |");
        foreach (var contender in all.Concat(narrow))
            contender?.Dispose();
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
