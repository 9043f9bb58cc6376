using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>An exercise with one right result for every case: a node, a function, a step, numbers. The result comes from an answer of
/// our own that is asked the same cases.</summary>
public sealed class ComparedExercise : Exercise
{
    /// <summary>What gives the right results.</summary>
    public required Answer Target { get; init; }

    /// <summary>The cases that are always the same.</summary>
    public IReadOnlyList<Case> FixedCases { get; init; } = [new Case()];

    /// <summary>Draws further cases, for instance of random shapes.</summary>
    public Func<RandomSource, IReadOnlyList<Case>>? Draw { get; init; }

    /// <summary>What the inputs are called, in order; for numbers, what the numbers are called.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What the node or function is called in a formula: <c>linear</c>.</summary>
    public string Function { get; init; } = "f";

    /// <summary>What a student calls the result: <c>value</c>.</summary>
    public string Result { get; init; } = "value";

    /// <summary>The positions of the inputs that have a gradient; <c>null</c> for all.</summary>
    public IReadOnlyList<int>? WithRespectTo { get; init; }

    /// <summary>What is wrong although the numbers are right, as a sentence; <c>null</c> when nothing is.</summary>
    public Func<Case, Observation, string?>? AlsoAsked { get; init; }

    /// <inheritdoc/>
    public override string Asks => Target.Description;

    /// <inheritdoc/>
    public override Answer Take(Answer answer) => Target is GraphAnswer && answer is NodeAnswer node ? node.AsGraph() : answer;

    /// <inheritdoc/>
    public override bool Accepts(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.GetType() == Target.GetType() && answer.Description == Target.Description;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Case> Cases(long seed) =>
        [.. FixedCases.Concat(Draw?.Invoke(new RandomSource(seed)) ?? []).Select(Complete)];

    /// <summary>A case that knows which gradients to ask for.</summary>
    public Case Complete(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case with { WithRespectTo = @case.WithRespectTo ?? WithRespectTo };
    }

    /// <inheritdoc/>
    public override Judged Judge(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(observed);
        var expected = Target.Observe(@case);
        var differences = new List<Difference>();
        void Compare(string part, Tensor? target, Tensor? actual, bool isGradient = false)
        {
            if (target is not null && (!Comparison.Agree(target, actual, @case.Tolerance) || (isGradient && target.Shape != actual?.Shape)))
                differences.Add(new Difference(part, target, actual, Pattern.Of(target, actual)));
        }

        // After an exception the parts that are there may be halfway: only a gradient of a wrong shape is worth a look.
        if (observed.Trouble is null or { Kind: TroubleKind.WrongShape or TroubleKind.NoGradient or TroubleKind.NotFinite })
        {
            var names = InputNames(@case);
            Compare(Result, expected.Value, observed.Value);
            for (var i = 0; i < expected.Gradients.Count && observed.Trouble?.Kind != TroubleKind.NotFinite; i++)
                Compare($"∂f/∂{names[i]}", expected.Gradients[i], i < observed.Gradients.Count ? observed.Gradients[i] : null, isGradient: true);
        }

        return new Judged(@case, expected, observed, differences, Problem(@case, observed));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CaseGroup> Groups(IReadOnlyList<Judged> judged) => Target is NodeAnswer ? CaseGroups.OfNode(judged) : CaseGroups.OfFunction(judged);

    /// <inheritdoc/>
    public override bool IsDrawn(int index) => index >= FixedCases.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<string> InputNames(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return CaseFormula.InputNames(@case, Inputs);
    }

    /// <inheritdoc/>
    public override string Graph(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Target is NodeAnswer or FunctionAnswer or GraphAnswer ? CaseFormula.Of(@case, Function, Inputs) : "";
    }

    private string? Problem(Case @case, Observation observed)
    {
        if (observed.Trouble is { } trouble)
            return trouble.Sentence;
        if (observed.ChangedInputs.Count > 0)
            return $"Your code changes the numbers of `{InputNames(@case)[observed.ChangedInputs[0]]}` itself: an input belongs to others as well, so compute with a new tensor.";
        return observed.ChangedUpstream ? "Your code changes the upstream gradient itself: it belongs to another node, so compute with a new tensor." : AlsoAsked?.Invoke(@case, observed);
    }
}
