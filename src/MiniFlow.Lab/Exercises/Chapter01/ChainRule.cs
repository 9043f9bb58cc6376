namespace MiniFlow.Lab.Exercises.Chapter01;

/// <summary>The gradient of q = (a + b)·(a·b) at a = 2, b = -3, by hand.</summary>
internal static class ChainRule
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "chain-rule",
        Chapter = "01",
        Title = "The gradient of q = (a + b)·(a·b)",
        Points = 2,
        Praise = "Both partial derivatives are right: two paths each, multiplied along the path, added at the end.",

        // s = -1, m = -6. ∂q/∂a = m·1 + s·b = -6 + 3, ∂q/∂b = m·1 + s·a = -6 - 2.
        Names = ["∂q/∂a", "∂q/∂b"],
        Numbers = [-3, -8],
        Misconceptions =
        [
            NumbersExercise.Mistake("only-through-the-sum", "That is the path through s alone; a push by a whole 1 gives it as well, because q is no straight line. The path through m has to be added.", -6, -6),
            NumbersExercise.Mistake("only-through-the-product", "That is the path through m alone. The path through s has to be added.", 3, -2),
            NumbersExercise.Mistake("forgets-the-outer-derivatives", "The inner derivatives are there, the outer ones are missing: what comes through s is multiplied by ∂q/∂s = m, what comes through m by ∂q/∂m = s.", -2, 3),
            NumbersExercise.Mistake("outer-derivatives-swapped", "∂q/∂s and ∂q/∂m are exchanged. q = s·m, so ∂q/∂s is m, and ∂q/∂m is s.", 17, -13),
            NumbersExercise.Mistake("inner-derivatives-swapped", "∂m/∂a and ∂m/∂b are exchanged. m = a·b, so ∂m/∂a is b, and ∂m/∂b is a.", -8, -3),
            NumbersExercise.Mistake("multiplies-the-paths", "The two paths are multiplied. Along one path derivatives multiply; over several paths they add up.", -18, 12),
            NumbersExercise.Mistake("subtracts-the-paths", "The second path is subtracted, or a sign got lost: s is -1, b is -3, and their product is positive.", -9, -4),
            NumbersExercise.Mistake("value-of-q", "That is the value of q. The derivative asks how q changes, not how large it is.", 6, 6),
        ],
        Hints =
        [
            "Two paths lead from q back to a: one through s, one through m. What is the derivative of each step?",
            "`∂q/∂s = m` and `∂q/∂m = s`; `∂s/∂a = 1` and `∂m/∂a = b`. Multiply along each path, then add the two.",
            "With s = -1 and m = -6: `∂q/∂a = m·1 + s·b` and `∂q/∂b = m·1 + s·a`. Put in a = 2 and b = -3.",
        ],
    };
}
