using System.Globalization;

namespace MiniFlow.Grading.Scores;

/// <summary>What is made of the checks' points.</summary>
public sealed record GradingPolicy
{
    /// <summary>Until when work is in time; <c>null</c> for any time.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The share of the points that each begun day costs.</summary>
    public double PenaltyPerDay { get; init; }

    /// <summary>Changes by hand.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Applies it to grades.</summary>
    /// <exception cref="GradingException">An adjustment names a student, chapter or exercise that is not there: a misspelt one must not be lost.</exception>
    public IReadOnlyList<FinalGrade> Apply(IReadOnlyList<SubmissionGrade> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        foreach (var adjustment in Adjustments)
        {
            var grade = grades.FirstOrDefault(one => one.Student == adjustment.Student && one.Chapter == adjustment.Chapter)
                ?? throw new GradingException($"An adjustment is for {adjustment.Student} in chapter {adjustment.Chapter}, and there is no such submission. Students: {string.Join(", ", grades.Select(one => one.Student).Distinct().Take(10))}.");
            if (adjustment.Exercise != Adjustment.Late && !grade.Exercises.Any(exercise => exercise.Exercise == adjustment.Exercise))
                throw new GradingException($"An adjustment for {adjustment.Student} is for '{adjustment.Exercise}', and chapter {adjustment.Chapter} has {string.Join(", ", grade.Exercises.Select(one => one.Exercise))} (and late, for the penalty).");
        }

        return [.. grades.Select(Apply)];
    }

    private FinalGrade Apply(SubmissionGrade grade)
    {
        var points = grade.Exercises.ToDictionary(exercise => exercise.Exercise, exercise => exercise.Earned);
        var days = DaysLate(grade);
        var penalty = Math.Min(1, days * PenaltyPerDay);
        var applied = new List<AppliedAdjustment>();
        foreach (var adjustment in Adjustments.Where(one => one.Student == grade.Student && one.Chapter == grade.Chapter))
        {
            var isLate = adjustment.Exercise == Adjustment.Late;
            var before = isLate ? penalty * 100 : points[adjustment.Exercise];
            var after = isLate ? Math.Min(100, adjustment.Apply(before)) : adjustment.Apply(before);
            if (isLate)
                penalty = after / 100;
            else
                points[adjustment.Exercise] = after;
            applied.Add(new AppliedAdjustment(adjustment.Exercise, before, after, adjustment.Reason, adjustment.By));
        }

        return new FinalGrade(grade) { Exercises = points, DaysLate = days, Penalty = penalty, Adjustments = applied };
    }

    private int DaysLate(SubmissionGrade grade) =>
        Deadline is { } deadline && grade.HandedIn is { } time && time > deadline ? (int)Math.Ceiling((time - deadline).TotalDays) : 0;

    /// <summary>Reads a deadline: <c>2026-11-30 23:59</c> in this machine's time, or with an offset of its own.</summary>
    /// <exception cref="GradingException">It is no date.</exception>
    public static DateTimeOffset ParseDeadline(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time)
            ? time
            : throw new GradingException($"'{text}' is no date and time. Write it as in --deadline \"2026-11-30 23:59\".");
}
