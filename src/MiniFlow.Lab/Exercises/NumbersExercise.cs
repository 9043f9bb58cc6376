using System.Globalization;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>An exercise to be worked out by hand: its answer is one or more numbers. What is wrong is said without giving the
/// right number away.</summary>
public sealed class NumbersExercise : Exercise
{
    /// <summary>What the numbers are called, in order.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The right numbers.</summary>
    public required IReadOnlyList<double> Numbers { get; init; }

    /// <summary>The positions of the numbers that the untouched cell has already.</summary>
    public IReadOnlyList<int> Given { get; init; } = [];

    /// <summary>How far a number may be from the right one, relative to one more than its size.</summary>
    public double Tolerance { get; init; } = 1e-4;

    /// <inheritdoc/>
    public override string Asks => Words.Count(Names.Count, "number");

    /// <summary>A mistake that shows in certain wrong numbers; <c>null</c> stands for any number.</summary>
    public static Misconception Mistake(string id, string sentence, params double?[] numbers) => new(id, sentence)
    {
        Probe = judged => NumbersOf(judged[0].Observed) is { } given
            && given.Length == numbers.Length
            && numbers.Zip(given).All(pair => pair.First is not { } wrong || Comparison.Agree(wrong, pair.Second, 1e-4)),
    };

    /// <inheritdoc/>
    public override bool Accepts(Answer answer) => answer is NumbersAnswer && answer.Description == Asks;

    /// <inheritdoc/>
    public override bool IsUntouched(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return (NumbersOf(observed) ?? []).Where((_, i) => !Given.Contains(i)).All(double.IsNaN);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Case> Cases(long seed) => [new Case { Name = "your numbers", Tolerance = Tolerance }];

    /// <inheritdoc/>
    public override Judged Judge(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        var given = NumbersOf(observed) ?? [];
        var marks = Names.Select((name, i) => (Name: name, Number: given[i], IsRight: Comparison.Agree(Numbers[i], given[i], Tolerance))).ToArray();
        return new Judged(@case, new Observation(), observed, [], Problem(marks));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CaseGroup> Groups(IReadOnlyList<Judged> judged)
    {
        var given = judged is [{ Observed: var observed }] ? NumbersOf(observed) ?? [] : [];
        return
        [
            .. Enumerable.Range(0, Names.Count).Where(i => !Given.Contains(i))
                .Select(i => new CaseGroup(Names[i], i < given.Length && Comparison.Agree(Numbers[i], given[i], Tolerance))),
        ];
    }

    private static double[]? NumbersOf(Observation observed) => observed.Value is { } value ? Comparison.NumbersOf(value) : null;

    private static string? Problem((string Name, double Number, bool IsRight)[] marks)
    {
        var wrong = marks.Where(mark => !mark.IsRight).ToArray();
        if (wrong.Length == 0)
            return null;
        var missing = wrong.Where(mark => double.IsNaN(mark.Number)).Select(mark => mark.Name).ToArray();
        if (missing.Length > 0)
            return Words.Capital($"{Words.List(missing)} {(missing.Length == 1 ? "is" : "are")} still missing.");
        var right = marks.Where(mark => mark.IsRight).Select(mark => mark.Name).ToArray();
        var yours = wrong.Select(mark => $"{mark.Name} is not {mark.Number.ToString("0.######", CultureInfo.InvariantCulture)}").ToArray();
        return Words.Capital($"{Words.List(yours)}{(right.Length == 0 ? "" : $"; {Words.List(right)} {(right.Length == 1 ? "is" : "are")} right")}.");
    }
}
