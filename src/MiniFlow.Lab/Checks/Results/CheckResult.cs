using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>
/// What a check found. As the last expression of a cell it shows as HTML with a text twin, and goes into the saved
/// notebook as <c>application/vnd.miniflow.check+json</c> for whoever reads results by machine.
/// </summary>
[TypeFormatterSource(typeof(CheckResultFormatterSource), PreferredMimeTypes = ["text/html", "text/plain", MimeType])]
public sealed class CheckResult : View
{
    /// <summary>The MIME type of <see cref="ToJson"/>.</summary>
    public const string MimeType = "application/vnd.miniflow.check+json";

    /// <summary>The chapter, for instance <c>02</c>.</summary>
    public required string Chapter { get; init; }

    /// <summary>The exercise, for instance <c>mul</c>.</summary>
    public required string Exercise { get; init; }

    /// <summary>What the exercise is called in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What the exercise is worth.</summary>
    public required double Points { get; init; }

    /// <summary>How far the exercise is.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>One plain sentence: what is right, or what is wrong and why.</summary>
    public required string Message { get; init; }

    /// <summary>The id of the known mistake that was recognised, if one was.</summary>
    public string? Misconception { get; init; }

    /// <summary>What was measured, by name: <c>test accuracy</c>.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The smallest failing case; <c>null</c> when there is none to show.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>How far a number may lie from its target in <see cref="Evidence"/>.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>How to get the next hint, as a sentence; <c>null</c> when there is none.</summary>
    public string? NextHint { get; init; }

    /// <summary>How many hints were given for the exercise before.</summary>
    public int Hints { get; init; }

    /// <summary>The cases that were run, in order.</summary>
    public IReadOnlyList<CaseOutcome> Cases { get; init; } = [];

    /// <summary>What was earned: all of the points or none.</summary>
    public double Earned => Status == CheckStatus.Passed ? Points : 0;

    /// <summary>Whether the exercise is passed.</summary>
    public bool Passed => Status == CheckStatus.Passed;

    /// <summary>This result if it is passed, and an error if it is not: for graders that go by errors, such as nbgrader.</summary>
    /// <exception cref="MiniFlowException">The exercise is not passed; the message is the result's own.</exception>
    public CheckResult Require() => Passed ? this : throw new MiniFlowException($"{Title}: {Prose.Plain(Message)}");

    /// <summary>The same result with a sentence about the next hint, and how many were given.</summary>
    internal CheckResult With(string nextHint, int hints) => new()
    {
        Chapter = Chapter, Exercise = Exercise, Title = Title, Points = Points, Status = Status, Message = Message, Misconception = Misconception,
        Metrics = Metrics, Evidence = Evidence, Tolerance = Tolerance, Cases = Cases, NextHint = nextHint, Hints = hints,
    };

    /// <summary>The same result without what it is worth: for a grader, which says that itself.</summary>
    internal CheckResult WithoutPoints() => new()
    {
        Chapter = Chapter, Exercise = Exercise, Title = Title, Points = 0, Status = Status, Message = Message, Misconception = Misconception,
        Metrics = Metrics, Evidence = Evidence, Tolerance = Tolerance, Cases = Cases,
    };

    /// <inheritdoc/>
    public override string ToHtml() => CheckResultHtml.Of(this);

    /// <inheritdoc/>
    public override string ToText() => CheckResultText.Of(this);

    /// <summary>The result as JSON, schema 1.</summary>
    public string ToJson() => CheckResultJson.Of(this);
}
