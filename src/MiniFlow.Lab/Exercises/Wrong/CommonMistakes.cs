using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>The mistakes that any node can make, whatever its formula.</summary>
internal static class CommonMistakes
{
    /// <summary>A mistake that is the right formula with one thing changed.</summary>
    public static Misconception Formula(string id, string sentence, NodeFormula wrong, int arity) =>
        new(id, sentence) { Wrong = wrong.Answer(arity) };

    /// <summary>The bad habits of nodes, over the right formula of the exercise.</summary>
    public static IEnumerable<Misconception> OfNodes(NodeFormula right, int arity)
    {
        Misconception With(string id, Habit habit, string sentence) => Formula(id, sentence, right with { Habit = habit }, arity);
        return
        [
            With("overwrites", Habit.Overwrites,
                "`Backward()` assigns the gradient with `=`. A node that feeds two others gets a share from each, and the last one wipes out the first: add with `+=`."),
            With("only-first-consumer", Habit.OnlyFirstConsumer,
                "`Backward()` looks at one outbound node only, and leaves it at that. Every consumer passes a gradient back: go through all of `OutboundNodes`."),
            With("ignores-upstream", Habit.IgnoresUpstream,
                "`Backward()` gives the local derivative and ignores the upstream gradient. The chain rule multiplies the two: `outbound.Gradients[this]` is a factor."),
            With("counts-twice", Habit.CountsTwice,
                "The gradients are twice what they should be: a share is added twice for each outbound node."),
            With("keeps-first-value", Habit.KeepsFirstValue,
                "The value of the first run is kept and given again in the next one. `Forward()` has to compute it anew: the inputs are others."),
            With("never-forgets", Habit.NeverForgets,
                "Gradients of an earlier run are still in the sum. `Gradients` begins every run at zero by itself; a field of your own does not.") with
            {
                Probe = judged => ShowsInSecondRunsOnly(judged, right with { Habit = Habit.NeverForgets }, arity),
            },
            WritesIntoInput,
            WritesIntoUpstream,
            NoGradients,
            Constant,
            KeepsSomething,
        ];
    }

    /// <summary>Right but where one node is inbound twice: only a node with inputs of one shape can stand so.</summary>
    public static Misconception AssignsTheSum(NodeFormula right, int arity) => Formula(
        "assigns-the-sum",
        "The shares of all consumers are summed, and the sum is then assigned with `=`. Where the same node comes in twice, the second assignment wipes out the first: add with `+=`.",
        right with { Habit = Habit.AssignsTheSum },
        arity);

    /// <summary>An empty backward pass under a right forward pass.</summary>
    public static Misconception NoGradients { get; } = new(
        "no-backward", "The value is right, and `Backward()` leaves every gradient empty: add a share to the gradient of each input, for each outbound node.")
    {
        Probe = judged => judged.All(one => one.Observed.Trouble?.Kind == TroubleKind.NoGradient
            && one.Observed.Gradients.All(gradient => gradient is null)
            && (one.Case.EarlierInputs is not null || Comparison.Agree(one.Expected.Value, one.Observed.Value, one.Case.Tolerance))),
    };

    /// <summary>Right in every first run of a graph, wrong in a second one.</summary>
    public static Misconception KeepsSomething { get; } = new(
        "keeps-something", "All is right in a first run, and not in a second one with other numbers: a field of your own still holds something of the first. Compute it anew in every run.")
    {
        Probe = FailsInSecondRunsOnly,
    };

    /// <summary>An input is not what it was.</summary>
    public static Misconception WritesIntoInput { get; } = new(
        "writes-into-input", "Your code writes into the tensor of an input. That tensor belongs to the input, which may feed others: compute with a new one.")
    {
        Probe = judged => judged.Any(one => one.Observed.ChangedInputs.Count > 0),
    };

    /// <summary>The upstream gradient is not what it was.</summary>
    public static Misconception WritesIntoUpstream { get; } = new(
        "writes-into-upstream", "`Backward()` writes into the tensor of the upstream gradient. It belongs to the outbound node: compute with a new tensor.")
    {
        Probe = judged => judged.Any(one => one.Observed.ChangedUpstream),
    };

    /// <summary>The same result whatever goes in.</summary>
    public static Misconception Constant { get; } = new(
        "constant", "The result is the same whatever goes in: it has to be computed from the inputs, not written down for one case.")
    {
        Probe = judged =>
        {
            var values = judged.Where(one => one.Case.Wiring == Wiring.Plain && one.Observed.Value is not null).Select(one => one.Observed.Value!).ToArray();
            return values.Length > 2 && values.Skip(1).All(value => Comparison.Agree(values[0], value, 1e-9));
        },
    };

    /// <summary>Right for single numbers, an exception for anything larger.</summary>
    public static Misconception OnlySingleNumbers { get; } = new(
        "only-single-numbers", "This works for single numbers only. A tensor may hold many: use the operators and functions of `Tensor`, which work on every number at once.")
    {
        Probe = judged => judged.Any(one => IsSingle(one.Case)) && judged.Any(one => !IsSingle(one.Case))
            && judged.All(one => IsSingle(one.Case) ? one.Passed : one.Observed.Trouble?.Kind == TroubleKind.Threw),
    };

    private static bool FailsInSecondRunsOnly(IReadOnlyList<Judged> judged) =>
        judged.Any(one => !one.Passed) && judged.All(one => one.Passed || one.Case.EarlierInputs is not null);

    // Whether a sum from a batch of another size is begun anew or stops the run is everybody's own affair.
    private static bool ShowsInSecondRunsOnly(IReadOnlyList<Judged> judged, NodeFormula wrong, int arity) =>
        FailsInSecondRunsOnly(judged)
        && judged.Where(one => one.Case.EarlierInputs is { } earlier && earlier.Zip(one.Case.Inputs).All(pair => pair.First.Shape == pair.Second.Shape))
            .All(one => Likeness.Alike(one.Observed, wrong.Answer(arity).Observe(one.Case), one.Case.Tolerance));

    private static bool IsSingle(Case @case) => @case.Inputs.All(input => input.Size == 1);
}
