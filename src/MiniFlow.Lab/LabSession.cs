using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab;

/// <summary>What has happened since the kernel started: the chapter that is open, the results so far, the hints that were asked for.</summary>
internal sealed class LabSession
{
    private readonly Dictionary<string, CheckResult> results = [];
    private readonly Dictionary<string, int> hintsGiven = [];
    private readonly Lock gate = new();

    /// <summary>The chapter that was opened last; <c>null</c> before.</summary>
    public Chapter? Chapter { get; set; }

    /// <summary>How long an answer may take; <c>null</c> for what its exercise allows.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Checks an answer and remembers the result.</summary>
    public CheckResult Check(string id, Answer answer, IReadOnlyList<Case> visible)
    {
        if (Catalogue.Find(id) is not { } exercise)
            return Verdict.Unknown(id, (Chapter?.Exercises ?? Catalogue.All).Select(one => one.Id));
        var result = Checker.Check(exercise, answer, visible, limit: TimeLimit).With(NextHint(exercise), HintsGiven(exercise));
        lock (gate)
            results[exercise.Id] = result;
        return result;
    }

    /// <summary>The latest result of an exercise; <c>null</c> when it has not been checked.</summary>
    public CheckResult? ResultOf(Exercise exercise)
    {
        lock (gate)
            return results.GetValueOrDefault(exercise.Id);
    }

    /// <summary>The next hint that has not been given; the last one again when all have.</summary>
    public HintView Hint(string id)
    {
        if (Catalogue.Find(id) is not { } exercise)
            return new HintView(Verdict.Unknown(id, (Chapter?.Exercises ?? Catalogue.All).Select(one => one.Id)).Message, "", 0, 0);
        lock (gate)
        {
            var number = Math.Min(hintsGiven.GetValueOrDefault(exercise.Id) + 1, exercise.Hints.Count);
            hintsGiven[exercise.Id] = number;
            return new HintView(exercise.Hints[number - 1], exercise.Title, number, exercise.Hints.Count);
        }
    }

    /// <summary>How many hints were given for an exercise.</summary>
    public int HintsGiven(Exercise exercise)
    {
        lock (gate)
            return hintsGiven.GetValueOrDefault(exercise.Id);
    }

    private string NextHint(Exercise exercise)
    {
        var given = HintsGiven(exercise);
        return given < exercise.Hints.Count
            ? $"`Hint(\"{exercise.Id}\")` gives hint {given + 1} of {exercise.Hints.Count}."
            : $"`Hint(\"{exercise.Id}\")` shows the last hint again.";
    }
}
