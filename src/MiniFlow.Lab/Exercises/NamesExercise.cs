using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>An exercise to be worked out by hand whose answer is a list of words, one for each of several things. What is wrong is said without giving the
/// right word away.</summary>
public sealed class NamesExercise : Exercise
{
    /// <summary>What there is to say a word about, in order.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>The right words.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    /// <summary>What a word is called: <c>shape</c>.</summary>
    public required string Noun { get; init; }

    /// <inheritdoc/>
    public override string Asks => $"a list of {Words.Count(Right.Count, Noun)}";

    /// <summary>A mistake that shows in certain wrong words; <c>null</c> stands for any word.</summary>
    public static Misconception Mistake(string id, string sentence, params string?[] words) => Mistake(id, sentence, given =>
        given.Count == words.Length && words.Zip(given).All(pair => pair.First is null || Same(pair.First, pair.Second)));

    /// <summary>A mistake that shows in the words as a whole.</summary>
    public static Misconception Mistake(string id, string sentence, Func<IReadOnlyList<string>, bool> shows) => new(id, sentence)
    {
        Probe = judged => judged[0].Observed.Names is { } given && shows(given),
    };

    /// <summary>Whether two words are the same but for spaces and capitals. The comma of a shape with one dimension may be left out.</summary>
    public static bool Same(string first, string second) => Plain(first) == Plain(second);

    /// <inheritdoc/>
    public override bool Accepts(Answer answer) => answer is NamesAnswer;

    /// <inheritdoc/>
    public override IReadOnlyList<Case> Cases(long seed) => [new Case { Name = $"your {Noun}s" }];

    /// <inheritdoc/>
    public override Judged Judge(Case @case, Observation observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return new Judged(@case, new Observation(), observed, [], Problem(observed.Names ?? []));
    }

    private string? Problem(IReadOnlyList<string> given)
    {
        if (given.Count != Right.Count)
            return $"The list has {Words.Count(given.Count, "entry").Replace("entrys", "entries", StringComparison.Ordinal)}. Asked for is one {Noun} for each of {Words.List(Subjects)}, in that order.";
        var wrong = Enumerable.Range(0, Right.Count).Where(i => !Same(Right[i], given[i])).ToArray();
        if (wrong.Length == 0)
            return null;
        var right = Enumerable.Range(0, Right.Count).Except(wrong).Select(i => $"`{Subjects[i]}`").ToArray();
        var yours = wrong.Select(i => given[i].Length == 0 ? $"the {Noun} of `{Subjects[i]}` is still missing" : $"the {Noun} of `{Subjects[i]}` is not {given[i]}").ToArray();
        return Words.Capital($"{Words.List(yours)}{(right.Length == 0 ? "" : $"; {Words.List(right)} {(right.Length == 1 ? "is" : "are")} right")}.");
    }

    private static string Plain(string word) => word.Replace(" ", "", StringComparison.Ordinal).Replace(",)", ")", StringComparison.Ordinal).ToLowerInvariant();
}
