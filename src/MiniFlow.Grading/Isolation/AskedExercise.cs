using MiniFlow.Lab;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Isolation;

/// <summary>The questions to one answer: it is asked the cases right after the cell that hands it in has run.</summary>
/// <param name="Id">The exercise, as <c>Check("…")</c> calls it.</param>
/// <param name="HandedInBy">The <see cref="StudentCell.Index"/> of the cell that calls <c>Check</c>.</param>
/// <param name="Cases">What is asked. Only what an observer needs of a case leaves this process: inputs, upstream gradients, wiring.</param>
public sealed record AskedExercise(string Id, int HandedInBy, IReadOnlyList<Case> Cases)
{
    /// <summary>Whether a function from nodes to a node builds a graph of operations, instead of making a node that was written.</summary>
    public bool BuildsGraph { get; init; }

    /// <summary>How long all cases together may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The questions of an exercise, with its own time limit.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="handedInBy">The cell that hands in the answer.</param>
    /// <param name="cases">The cases, for instance <see cref="Exercise.Cases"/> for a seed that the student cannot know.</param>
    public static AskedExercise Of(Exercise exercise, int handedInBy, IReadOnlyList<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return new AskedExercise(exercise.Id, handedInBy, cases)
        {
            TimeLimit = exercise.TimeLimit,
            BuildsGraph = exercise.Take(new NodeAnswer(_ => null, 1)) is GraphAnswer,
        };
    }
}
