using System.Diagnostics;
using MiniFlow.Benchmarks.Workloads;

namespace MiniFlow.Benchmarks.Contenders;

/// <summary>The steps a second of one contender at one workload, over some turns.</summary>
internal sealed class Turns(Contender contender, Workload workload)
{
    private const double SecondsPerTurn = 0.04;
    private const double MostDisturbed = 0.02;
    private const int MostTries = 3;

    // OpenBLAS's threads go on spinning for a while after their last product, and would be in the way of who comes next.
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    private readonly List<double> undisturbed = [];
    private readonly List<double> disturbed = [];

    public Contender Contender => contender;

    public Workload Workload => workload;

    public bool IsDisturbed => undisturbed.Count == 0;

    public double StepsPerSecond => Median(IsDisturbed ? disturbed : undisturbed);

    /// <summary>Until everything is compiled and in its place.</summary>
    public void WarmUp()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < 0.4)
            contender.Ask($"{workload.Name} {Steps}");
    }

    /// <summary>Measures once; when other programs were in the way for more than a fiftieth of the time, again.</summary>
    public void Measure()
    {
        for (var attempt = 1; ; attempt++)
        {
            contender.Ask($"{workload.Name} {(Steps / 4) + 1}");
            var waited = contender.Waited;
            var seconds = contender.Ask($"{workload.Name} {Steps}");
            var isUndisturbed = contender.Waited - waited < MostDisturbed * seconds * Steps;
            if (!isUndisturbed && attempt < MostTries)
                continue;
            (isUndisturbed ? undisturbed : disturbed).Add(1 / seconds);
            Thread.Sleep(pause);
            return;
        }
    }

    // From a rough guess at how long one takes.
    private int Steps => Math.Clamp((int)(SecondsPerTurn / ((workload.Flops / 200e9) + 50e-6)), 20, 1000);

    private static double Median(List<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);
}
