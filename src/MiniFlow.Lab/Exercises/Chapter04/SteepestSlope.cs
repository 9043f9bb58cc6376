namespace MiniFlow.Lab.Exercises.Chapter04;

/// <summary>The largest slope of the sigmoid: s·(1 - s) is largest at s = 1/2, so 1/4.</summary>
internal static class SteepestSlope
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "steepest-slope",
        Chapter = "04",
        Title = "The steepest slope of the sigmoid",
        Points = 1,
        Praise = "A quarter, at 0. However steep the loss is above, a sigmoid passes on at most a quarter of it.",
        Names = ["the slope"],
        Numbers = [0.25],
        Misconceptions =
        [
            NumbersExercise.Mistake("value-at-zero", "That is the value of the sigmoid at 0. Asked for is its slope there: by how much it rises for a small step, per unit of the step.", 0.5),
            NumbersExercise.Mistake("largest-value", "That is the largest value of the sigmoid, not its slope: no piece of the curve is that steep.", 1),
            NumbersExercise.Mistake("place-of-the-slope", "That is the place where the curve is steepest. What is the slope there?", 0),
            NumbersExercise.Mistake("slope-at-one", "That is the slope at 1 or -1. Between the two the curve is steeper.", 0.1966119),
            NumbersExercise.Mistake("slope-at-two", "That is the slope at 2 or -2. Further in, the curve is steeper.", 0.1049936),
            NumbersExercise.Mistake("slope-at-four", "That is the slope at -4 or 4, where the curve is nearly flat. Look further in.", 0.0176627),
            NumbersExercise.Mistake("slope-with-half-a-unit", "That is half of the slope: the lab's gradient of 0.5 from above is still a factor in it.", 0.125),
            NumbersExercise.Mistake("step-too-wide", "That is the slope over a step as wide as 1, within which the curve bends. Take a much smaller step.", 0.2310586),
        ],
        Hints =
        [
            "Try places between those that are there already. Where does the slope stop growing?",
            "The curve is steepest in the middle of its way from 0 to 1. At which x is that?",
            "At x = 0. There s = 1/2, and the slope is s·(1 - s).",
        ],
    };
}
