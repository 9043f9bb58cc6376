namespace MiniFlow.Grading.Scores;

/// <summary>How one exercise of a submission came out, before lateness and adjustments.</summary>
public sealed record ExerciseGrade
{
    /// <summary>The exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it is worth, as the instructor's source says.</summary>
    public required double Points { get; init; }

    /// <summary>What the checks give for it.</summary>
    public double Earned { get; init; }

    /// <summary>How it came out.</summary>
    public required GradeStatus Status { get; init; }

    /// <summary>What is right, or what is wrong and why, for the student to read; `code` stands between backticks. It may hold text of the student's.</summary>
    public required string Message { get; init; }

    /// <summary>What was asked for, in words.</summary>
    public required string Expected { get; init; }

    /// <summary>The known mistake that was recognised; <c>null</c> when none was.</summary>
    public string? Misconception { get; init; }

    /// <summary>The groups of cases; none where the code gave nothing to judge.</summary>
    public IReadOnlyList<GroupScore> Groups { get; init; } = [];

    /// <summary>How many hints the notebook recorded; <c>null</c> where it says nothing. It is the student's own record and counts for nothing.</summary>
    public int? Hints { get; init; }

    /// <summary>The number of the answer's cell in the student's notebook, from 1; <c>null</c> when there is none.</summary>
    public int? Cell { get; init; }

    /// <summary>The student's code; <c>null</c> when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The check's own picture of the result as HTML, without secret cases; <c>null</c> when there is nothing to show.</summary>
    public string? View { get; init; }

    /// <summary>What was measured, by name.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();
}
