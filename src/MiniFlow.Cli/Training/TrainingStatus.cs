namespace MiniFlow.Cli.Training;

/// <summary>Where a run stands, for those who show it.</summary>
/// <param name="steps">How many steps the run has.</param>
/// <param name="begin">After which step it goes on; 0 from the start.</param>
/// <param name="clock">What the speed is measured with.</param>
internal sealed class TrainingStatus(int steps, int begin, TimeProvider clock)
{
    private const int Recent = 100;

    private readonly long started = clock.GetTimestamp();
    private readonly Queue<double> recent = new(Recent);

    public int Steps => steps;

    /// <summary>How many steps are made.</summary>
    public int Step { get; private set; } = begin;

    /// <summary>How many of them were made since this run was begun or taken up.</summary>
    public int StepsHere { get; private set; }

    /// <summary>The loss of the last step; null before the first one.</summary>
    public double? LastLoss { get; private set; }

    /// <summary>The mean over the last 100 steps: that of a single batch jumps too much to be read. Null before the first step.</summary>
    public double? Loss => recent.Count == 0 ? null : recent.Average();

    /// <summary>The loss since this run was begun or taken up.</summary>
    public LossCurve Curve { get; } = new();

    /// <summary>The share of the validation images that were read right when that was last measured.</summary>
    public double? ValidationAccuracy { get; private set; }

    /// <summary>After which step that was.</summary>
    public int MeasuredAt { get; private set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    public double StepsPerSecond => Elapsed > TimeSpan.Zero ? StepsHere / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest will take at that speed; null before the first step.</summary>
    public TimeSpan? TimeLeft => StepsHere == 0 ? null : Elapsed * ((double)(steps - Step) / StepsHere);

    public void AddStep(double loss)
    {
        Step++;
        StepsHere++;
        LastLoss = loss;
        Curve.Add(loss);
        if (recent.Count == Recent)
            recent.Dequeue();
        recent.Enqueue(loss);
    }

    public void Measured(double accuracy) => (ValidationAccuracy, MeasuredAt) = (accuracy, Step);
}
