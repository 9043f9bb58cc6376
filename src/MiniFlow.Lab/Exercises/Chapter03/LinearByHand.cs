namespace MiniFlow.Lab.Exercises.Chapter03;

/// <summary>The four numbers of Z = X·W + b with the lab's X, W and b. The first one is given.</summary>
internal static class LinearByHand
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "linear-by-hand",
        Chapter = "03",
        Title = "Z = X·W + b by hand",
        Points = 1,
        Praise = "All four numbers are right. Both rows of X are alike, so both rows of Z are.",

        // Z₁₂ = -1·-3 + -2·-3 - 5 = 4; the second row of X is the first one again.
        Names = ["Z₁₁", "Z₁₂", "Z₂₁", "Z₂₂"],
        Numbers = [-9, 4, -9, 4],
        Given = [0],
        Misconceptions =
        [
            NumbersExercise.Mistake("forgets-the-bias", "The bias is missing: add b₁ to every number of the first column, b₂ to every number of the second.", null, 9, null, 9),
            NumbersExercise.Mistake("bias-of-the-wrong-column", "The second column has the bias of the first. Its own is b₂ = -5.", null, 6, null, 6),
            NumbersExercise.Mistake("subtracts-the-bias", "The bias is subtracted. It is negative already: add it.", null, 14, null, 14),
            NumbersExercise.Mistake("sign-of-the-product", "A sign got lost: -1·-3 and -2·-3 are both positive.", null, -14, null, -14),
            NumbersExercise.Mistake("row-times-row", "Rows of X are multiplied with rows of W. It is a row of X with a column of W: Z₁₂ uses the second column, -3 and -3.", null, -1, null, -1),
            NumbersExercise.Mistake("element-wise", "Only one product is in each number, instead of a sum of two: a row of X meets a whole column of W.", null, 1, null, 1),
            NumbersExercise.Mistake("column-by-column", "The right numbers, column by column. The order is row by row: Z₁₁, Z₁₂, Z₂₁, Z₂₂.", -9, -9, 4, 4),
            NumbersExercise.Mistake("copies-the-first", "All four numbers are the first one. The second column of W and b₂ are others.", -9, -9, -9, -9),
            NumbersExercise.Mistake("bias-once-only", "The second row lacks its bias. b is added to every row.", null, 4, -6, 9),
            NumbersExercise.Mistake("only-the-first-term", "Each number has one product too few: the sum runs over both columns of X.", null, -2, null, -2),
        ],
        Hints =
        [
            "Z₁₂ is row 1 of X with column 2 of W, plus b₂. Z₂₁ is row 2 of X with column 1 of W, plus b₁.",
            "`Z₁₂ = X₁₁·W₁₂ + X₁₂·W₂₂ + b₂`. What do the two rows of X have in common?",
            "Z₁₂ = -1·-3 + -2·-3 - 5. The second row of X is the same as the first, so the second row of Z is too.",
        ],
    };
}
