namespace MiniFlow.Grading.Scores;

/// <summary>How one chapter of one student came out, before lateness and adjustments.</summary>
public sealed record SubmissionGrade
{
    /// <summary>The student.</summary>
    public required string Student { get; init; }

    /// <summary>The chapter: <c>03</c>.</summary>
    public required string Chapter { get; init; }

    /// <summary>Where the notebook lies; <c>null</c> when nothing was handed in.</summary>
    public string? Place { get; init; }

    /// <summary>When it was written, as far as that is known.</summary>
    public DateTimeOffset? HandedIn { get; init; }

    /// <summary>What was noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Its exercises, in order.</summary>
    public required IReadOnlyList<ExerciseGrade> Exercises { get; init; }

    /// <summary>What the checks give for all of them.</summary>
    public double Earned => Exercises.Sum(exercise => exercise.Earned);

    /// <summary>What all of them are worth.</summary>
    public double Points => Exercises.Sum(exercise => exercise.Points);

    /// <summary>Whether a person has to look: something could not be read or scored.</summary>
    public bool NeedsReview => Findings.Any(finding => finding.Kind is FindingKind.Review or FindingKind.Unreadable) || Exercises.Any(exercise => exercise.Status == GradeStatus.Review);
}
