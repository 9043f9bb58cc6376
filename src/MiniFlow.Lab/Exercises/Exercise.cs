using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>
/// One exercise, as data: what it asks, the cases that tell right from wrong, the mistakes that are known, the hints. It never
/// runs a student's code: <see cref="Judge"/> looks at what came back, in whatever process that came to be.
/// </summary>
public abstract class Exercise
{
    /// <summary>The seed of the drawn cases in a notebook: the same for everyone, so that a result can be talked about.</summary>
    public const long NotebookSeed = 2017;

    /// <summary>The name by which cells call it: <c>linear</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The chapter it belongs to: <c>03</c>.</summary>
    public required string Chapter { get; init; }

    /// <summary>What it is called in a sentence: <c>your own Linear node</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What it is worth.</summary>
    public required double Points { get; init; }

    /// <summary>What the student reads when everything is right.</summary>
    public required string Praise { get; init; }

    /// <summary>Three hints, from a nudge to nearly the answer.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>The mistakes that are known, the more particular ones first.</summary>
    public IReadOnlyList<Misconception> Misconceptions { get; init; } = [];

    /// <summary>How long the student's code may take for all cases together.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What a check cell has to hand in, as words that follow "this exercise asks for".</summary>
    public abstract string Asks { get; }

    /// <summary>The answer as this exercise takes it: what a cell hands in does not say whether a node is to be written or a graph to be built.</summary>
    public virtual Answer Take(Answer answer) => answer;

    /// <summary>Whether the answer is of the kind that is asked for.</summary>
    public abstract bool Accepts(Answer answer);

    /// <summary>Whether what came back for the first case is what the untouched cell gives.</summary>
    public virtual bool IsUntouched(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return observed.IsUntouched;
    }

    /// <summary>The cases: fixed ones first, then those drawn from <paramref name="seed"/>.</summary>
    public abstract IReadOnlyList<Case> Cases(long seed);

    /// <summary>Holds what came back for a case against what should have.</summary>
    public abstract Judged Judge(Case @case, Observation observed);

    /// <summary>The parts of the exercise for which there is credit of their own, and which of them are right.</summary>
    public virtual IReadOnlyList<CaseGroup> Groups(IReadOnlyList<Judged> judged) => CaseGroups.OfAll(judged);

    /// <summary>Whether a case was drawn from the seed, so that only who knows the seed knows its numbers.</summary>
    /// <param name="index">Its position in <see cref="Cases"/>.</param>
    public virtual bool IsDrawn(int index) => false;

    /// <summary>The names of the inputs of a case.</summary>
    public virtual IReadOnlyList<string> InputNames(Case @case) => [];

    /// <summary>The graph of a case as a formula in `code`; empty when there is none.</summary>
    public virtual string Graph(Case @case) => "";

    /// <summary>What was measured, by name.</summary>
    public virtual IReadOnlyDictionary<string, double> Metrics(IReadOnlyList<Judged> judged) => new Dictionary<string, double>();
}
