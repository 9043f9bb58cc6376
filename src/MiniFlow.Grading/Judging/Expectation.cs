using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Judging;

/// <summary>What an exercise asks for, in words that give nothing away.</summary>
internal static class Expectation
{
    public static string Of(Exercise exercise)
    {
        var cases = exercise.Cases(Exercise.NotebookSeed);
        var asked = $"Asked for: {exercise.Asks}.";
        return exercise switch
        {
            NumbersExercise numbers => $"{asked} They are called {Repair.Words.List(numbers.Names)}.",
            NamesExercise names => $"{asked} One for each of {Repair.Words.List(names.Subjects)}, in that order.",
            ComparedExercise => $"{asked} It is tried in {cases.Count} cases, from {Plain(cases[0].Name)} to {Plain(cases[^1].Name)}, and each result is compared with the right one.",
            _ when cases.Count > 1 => $"{asked} It is tried in {cases.Count} cases, from {Plain(cases[0].Name)} to {Plain(cases[^1].Name)}.",
            _ => asked,
        };
    }

    // In the notebook the first cases are the cell's own; here they are only said to be the student's.
    private static string Plain(string name) => name.Replace("your check cell", "the check cell", StringComparison.Ordinal);
}
