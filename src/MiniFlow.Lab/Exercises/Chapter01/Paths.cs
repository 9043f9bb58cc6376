namespace MiniFlow.Lab.Exercises.Chapter01;

/// <summary>How many paths lead from f back to x in a = xy, b = a + x, c = ab, f = c + b, where d = x + y leads nowhere.</summary>
internal static class Paths
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "paths",
        Chapter = "01",
        Title = "The paths from f back to x",
        Points = 1,
        Praise = "Five paths: each of them is one way in which x moves f, and ∂f/∂x has five terms.",

        // From the inputs up: one path to x, so 1 to a; 1 + 1 to b; 1 + 2 to c; 3 + 2 to f.
        Names = ["the number of paths"],
        Numbers = [5],
        Misconceptions =
        [
            NumbersExercise.Mistake("only-one-path", "There is more than one way from f back to x. Wherever a node has two inputs, the path forks.", 1),
            NumbersExercise.Mistake("first-steps-only", "Two edges lead into f, and each of them forks again further down: follow every fork to the end.", 2),
            NumbersExercise.Mistake("consumers-of-x", "Three nodes use x, but that is not the number of paths: d does not lead to f, and from a and b there are several ways on.", 3),
            NumbersExercise.Mistake("one-path-forgotten", "One path is missing. Some paths use b, and b is reached from f directly and through c: go through both.", 4),
            NumbersExercise.Mistake("dead-end", "One too many: d uses x, but nothing leads from d to f. A path has to begin at f.", 6),
            NumbersExercise.Mistake("counts-nodes", "That is the number of nodes. A path is a whole way from f to x, node by node.", 7),
            NumbersExercise.Mistake("paths-to-y-too", "These are the paths to x and to y together. Only those that end in x count.", 8),
            NumbersExercise.Mistake("counts-edges", "That is the number of edges. A path is a whole way from f to x, edge by edge.", 10),
        ],
        Hints =
        [
            "Begin at f and write down each way as a row of names. Where a node has two inputs, continue the row in both ways.",
            "Count from below: to a there is one way from x, to b the ways to a plus one of its own, to c the ways to a plus the ways to b.",
            "One way to a, two to b, three to c. f is made of c and b: add those two up. d leads nowhere.",
        ],
    };
}
