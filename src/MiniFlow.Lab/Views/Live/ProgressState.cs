using System.Globalization;

namespace MiniFlow.Lab.Views;

/// <summary>How far a run is.</summary>
internal sealed class ProgressState(string? title, int steps)
{
    private readonly List<double> losses = [];

    public string Title { get; } = title ?? "Training";

    public int Steps { get; } = steps;

    public int Step => losses.Count;

    public IReadOnlyList<double> Losses => losses;

    /// <summary>The accuracy that was measured last, from 0 to 1.</summary>
    public double? Accuracy { get; private set; }

    public TimeSpan Elapsed { get; set; }

    /// <summary>Whether the run has ended before its last step.</summary>
    public bool IsFinished { get; set; }

    public bool IsRunning => Step < Steps && !IsFinished;

    public double Share => Math.Min(1, (double)Step / Steps);

    private double StepsPerSecond => Elapsed > TimeSpan.Zero ? Step / Elapsed.TotalSeconds : 0;

    public void Add(double loss, double? accuracy)
    {
        losses.Add(loss);
        Accuracy = accuracy ?? Accuracy;
    }

    /// <summary>What there is to say, name by name.</summary>
    public IEnumerable<(string Name, string Value)> Figures()
    {
        yield return ("step", $"{Numbers.Count(Step)} of {Numbers.Count(Steps)}");
        if (Step > 0)
            yield return ("loss", Numbers.Pretty(losses[^1]));
        if (Accuracy is { } accuracy)
            yield return ("accuracy", (accuracy * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %");
        if (StepsPerSecond > 0)
            yield return ("steps a second", Numbers.Count((long)Math.Round(StepsPerSecond)));
        if (IsRunning && StepsPerSecond > 0)
            yield return ("time left", Clock(TimeSpan.FromSeconds((Steps - Step) / StepsPerSecond)));
        else if (!IsRunning)
            yield return (Step < Steps ? "stopped after" : "done in", Duration(Elapsed));
    }

    private static string Clock(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";

    private static string Duration(TimeSpan time) =>
        time.TotalSeconds < 60 ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : Clock(time) + " min";
}
