namespace MiniFlow.Lab.Exercises.Chapter01;

/// <summary>The lab's first gradient: f = xy + xz at x = 3, y = 4, z = -5.</summary>
internal static class Gradient
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "gradient",
        Chapter = "01",
        Title = "The gradient of f = xy + xz",
        Points = 1,
        Praise = "All three partial derivatives are right. x counts twice, because it reaches f by two paths.",

        // ∂f/∂x = y + z = 4 - 5, ∂f/∂y = x = 3, ∂f/∂z = x = 3: the lab prints [-1, 3, 3].
        Names = ["∂f/∂x", "∂f/∂y", "∂f/∂z"],
        Numbers = [-1, 3, 3],
        Misconceptions =
        [
            NumbersExercise.Mistake("values-instead-of-derivatives", "These are x, y and z themselves. A partial derivative says how much f changes when that input grows by a little.", 3, 4, -5),
            NumbersExercise.Mistake("only-path-through-g", "∂f/∂x counts only the path through `g = x·y`. x reaches f through `h = x·z` as well: both paths add up.", 4, null, null),
            NumbersExercise.Mistake("only-path-through-h", "∂f/∂x counts only the path through `h = x·z`. x reaches f through `g = x·y` as well: both paths add up.", -5, null, null),
            NumbersExercise.Mistake("multiplies-the-paths", "∂f/∂x multiplies the two paths. Along one path derivatives multiply; over several paths they add up.", -20, null, null),
            NumbersExercise.Mistake("subtracts-the-paths", "∂f/∂x subtracts one path from the other, or loses the minus sign of z. It is y + z, and z is negative.", 9, null, null),
            NumbersExercise.Mistake("absolute-value", "∂f/∂x has the wrong sign: z is negative and larger than y.", 1, null, null),
            NumbersExercise.Mistake("own-factor", "∂f/∂y and ∂f/∂z are the inputs themselves. In x·y, what y is multiplied with is x: so that is how fast the product grows with y.", null, 4, -5),
            NumbersExercise.Mistake("value-of-f", "∂f/∂x is the value of f. The derivative asks how f changes, not how large it is.", -3, null, null),
            NumbersExercise.Mistake("forgets-the-inner-derivative", "∂f/∂y and ∂f/∂z stop at the sum: ∂f/∂g is 1, and the chain rule goes on with ∂g/∂y.", null, 1, 1),
            NumbersExercise.Mistake("another-order", "The right numbers in another order: ∂f/∂x comes first, then ∂f/∂y, then ∂f/∂z.", 3, 3, -1),
            NumbersExercise.Mistake("another-order", "The right numbers in another order: ∂f/∂x comes first, then ∂f/∂y, then ∂f/∂z.", 3, -1, 3),
        ],
        Hints =
        [
            "Push one input at a time by 1 and leave the other two where they are. How much does f change?",
            "`F(4, 4, -5)` is f after x has grown by 1, `F(3, 4, -5)` is f before. Their difference is ∂f/∂x.",
            "`dfdx = F(4, 4, -5) - F(3, 4, -5)`, `dfdy = F(3, 5, -5) - F(3, 4, -5)`, `dfdz = F(3, 4, -4) - F(3, 4, -5)`.",
        ],
    };
}
