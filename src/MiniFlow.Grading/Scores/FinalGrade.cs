namespace MiniFlow.Grading.Scores;

/// <summary>What counts: the checks' points, adjusted by hand, less a penalty for lateness.</summary>
/// <param name="Checked">What the checks gave.</param>
public sealed record FinalGrade(SubmissionGrade Checked)
{
    /// <summary>The points of each exercise after adjustments.</summary>
    public IReadOnlyDictionary<string, double> Exercises { get; init; } = new Dictionary<string, double>();

    /// <summary>How many days it was late, begun ones counted; 0 when it was not.</summary>
    public int DaysLate { get; init; }

    /// <summary>The share of the points that lateness costs.</summary>
    public double Penalty { get; init; }

    /// <summary>What was changed by hand.</summary>
    public IReadOnlyList<AppliedAdjustment> Adjustments { get; init; } = [];

    /// <summary>The points that count: the exercises' together, less the penalty, rounded to hundredths.</summary>
    public double Total => Math.Round(Exercises.Values.Sum() * (1 - Penalty), 2, MidpointRounding.AwayFromZero);

    /// <summary>What there was to earn.</summary>
    public double Points => Checked.Points;

    /// <summary>Whether anything was handed in.</summary>
    public bool IsHandedIn => Checked.Place is not null;
}
