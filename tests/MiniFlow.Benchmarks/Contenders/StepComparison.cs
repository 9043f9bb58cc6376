using System.Diagnostics;
using System.Globalization;
using MiniFlow.Benchmarks.Workloads;

namespace MiniFlow.Benchmarks.Contenders;

/// <summary>Steps a second of all contenders, interleaved: every round, each has its turn at each workload.</summary>
internal sealed class StepComparison : IDisposable
{
    private readonly Contender[] contenders;
    private readonly Turns[] turns;
    private readonly List<double>[] peaks = [[], []];

    public StepComparison()
    {
        Contender?[] all =
        [
            Contender.Ours("session", 1), Contender.Ours("lab", 1), Contender.Ours("students", 1),
            Contender.Anchor("torch", 1), Contender.Anchor("torch", 1, kernels: "COOPERLAKE"), Contender.Anchor("numpy", 1),
            Contender.Ours("session", 2), Contender.Ours("lab", 2),
            Contender.Anchor("torch", 2), Contender.Anchor("torch", 2, openMp: true), Contender.Anchor("numpy", 2),
            Contender.Ours("session", 1, wideVectors: false), Contender.Anchor("torch", 1, kernels: "HASWELL", wideVectors: false),
        ];
        contenders = [.. all.OfType<Contender>()];
        turns = [.. contenders.SelectMany(contender => Workload.All.Select(workload => new Turns(contender, workload)))];
    }

    /// <summary>How many rounds there have been.</summary>
    public int Rounds => peaks[0].Count;

    /// <summary>Measures, and stops early when the time is up.</summary>
    public void Measure(int rounds, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        foreach (var turn in turns)
            turn.WarmUp();
        while (Rounds < rounds && (Rounds == 0 || clock.Elapsed < most))
        {
            foreach (var workload in Workload.All)
            {
                foreach (var turn in turns.Where(turn => turn.Workload == workload))
                    turn.Measure();
            }

            for (var threads = 1; threads <= 2; threads++)
                peaks[threads - 1].Add(Ours("session", threads).Ask("peak"));
            Console.Error.WriteLine($"round {Rounds} after {clock.Elapsed.TotalSeconds:F0} s: W3 in a session {Best("session", 1, "W3"):F0} and {Best("session", 2, "W3"):F0} steps a second");
        }
    }

    /// <summary>The median of the contender of this name that is fastest, so that an anchor counts with its best setting; NaN if there is none.</summary>
    public double Best(string name, int threads, string workload) => turns
        .Where(turn => turn.Contender.Name == name && turn.Contender.Threads == threads && turn.Workload.Name == workload)
        .Select(turn => turn.StepsPerSecond).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Operations a second at the peak of the multiply-adds.</summary>
    public double Peak(int threads) => peaks[threads - 1].Order().ElementAt(Rounds / 2);

    /// <summary>The share of the peak that the products of W3 make up.</summary>
    public double ShareOfPeak(int threads) => Workload.Named("W3").Flops * Best("session", threads, "W3") / Peak(threads);

    /// <summary>Bytes allocated a step of each workload.</summary>
    public string Allocated(string style) => string.Join(", ", Workload.All.Select(workload =>
        Ours(style, 1).Ask($"allocated {workload.Name} 200").ToString("F0", CultureInfo.InvariantCulture)));

    /// <summary>Nanoseconds of a scalar node in a planned run.</summary>
    public double ScalarNode() => Ours("session", 1).Ask("node");

    /// <summary>One row of a table for each contender: its medians, and its versions and settings.</summary>
    public IEnumerable<string> Rows() => contenders.Select(contender =>
    {
        var cells = turns.Where(turn => turn.Contender == contender).Select(turn => $"{turn.StepsPerSecond:F0}{(turn.IsDisturbed ? " (disturbed)" : "")}");
        return $"| {contender.Name} | {contender.Threads} | {string.Join(" | ", cells)} | {contender.Description} |";
    });

    public void Dispose()
    {
        foreach (var contender in contenders)
            contender.Dispose();
    }

    private Contender Ours(string style, int threads) => contenders.First(contender => contender.Name == style && contender.Threads == threads);
}
