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
                "Every gradient is twice what it should be: a share is added twice for each outbound node."),
            With("keeps-first-value", Habit.KeepsFirstValue,
                "The value of the first run is kept and given again in the next one. `Forward()` has to compute it anew: the inputs are others."),
            With("never-forgets", Habit.NeverForgets,
                "Gradients of an earlier run are still in the sum. `Gradients` begins every run at zero by itself; a field of your own does not."),
            With("writes-into-input", Habit.WritesIntoInput,
                "`Forward()` writes its result into the tensor of an input. That tensor belongs to the input, which may feed others: compute with a new one."),
            With("writes-into-upstream", Habit.WritesIntoUpstream,
                "`Backward()` changes the upstream gradient in place. It belongs to the outbound node: compute with a new tensor."),
            NoGradients,
            Constant,
        ];
    }

    /// <summary>An empty backward pass under a right forward pass.</summary>
    public static Misconception NoGradients { get; } = new(
        "no-backward", "The value is right, and `Backward()` leaves every gradient empty: add a share to the gradient of each input, for each outbound node.")
    {
        Probe = judged => judged.All(one => one.Observed.Trouble?.Kind == TroubleKind.NoGradient
            && one.Observed.Gradients.All(gradient => gradient is null)
            && Comparison.Agree(one.Expected.Value, one.Observed.Value, one.Case.Tolerance)),
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
}
