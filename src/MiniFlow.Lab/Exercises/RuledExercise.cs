using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>An exercise with many right answers: a rule tells whether one of them came back.</summary>
public sealed class RuledExercise : Exercise
{
    /// <summary>What a check cell has to hand in, as words that follow "this exercise asks for".</summary>
    public required string Wants { get; init; }

    /// <summary>Whether an answer is of the kind that is asked for.</summary>
    public required Func<Answer, bool> Takes { get; init; }

    /// <summary>The cases.</summary>
    public IReadOnlyList<Case> FixedCases { get; init; } = [new Case { Name = "your answer" }];

    /// <summary>The cases, where they are too large to be made before they are needed.</summary>
    public Func<IReadOnlyList<Case>>? LazyCases { get; init; }

    /// <summary>Whether what came back for a case is what the untouched cell gives.</summary>
    public Func<Case, Observation, bool>? Untouched { get; init; }

    /// <summary>What is wrong about what came back, as a sentence; <c>null</c> when it is right.</summary>
    public required Func<Case, Observation, string?> Rule { get; init; }

    /// <summary>What the inputs of a case are called.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>What was measured.</summary>
    public Func<Case, Observation, IReadOnlyDictionary<string, double>>? Measure { get; init; }

    /// <inheritdoc/>
    public override string Asks => Wants;

    /// <inheritdoc/>
    public override bool Accepts(Answer answer) => Takes(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<Case> Cases(long seed) => LazyCases?.Invoke() ?? FixedCases;

    /// <inheritdoc/>
    public override bool IsUntouched(Case @case, Observation observed) => Untouched?.Invoke(@case, observed) ?? base.IsUntouched(@case, observed);

    /// <inheritdoc/>
    public override IReadOnlyList<string> InputNames(Case @case) => Inputs;

    /// <inheritdoc/>
    public override Judged Judge(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return new Judged(@case, new Observation(), observed, [], observed.Trouble?.Sentence ?? Rule(@case, observed));
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Metrics(IReadOnlyList<Judged> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return Measure is null || judged.Count == 0 || judged[0].Observed.Trouble is not null
            ? base.Metrics(judged)
            : Measure(judged[0].Case, judged[0].Observed);
    }
}
