using System.Globalization;
using System.Text.Json;
using MiniFlow.Grading.Isolation.Wire;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Isolation.Running;

/// <summary>Takes the messages about one answer, in the order in which they come, and says what they amount to.</summary>
internal sealed class ObservationCollector(AskedExercise asked)
{
    // All observations of an exercise together.
    private const int MostCharacters = 24 << 20;

    private readonly Lock gate = new();
    private readonly List<Observation> observations = [];
    private HandedIn? answer;
    private bool hasKind;
    private long characters;
    private string? problem;

    /// <summary>Takes a message. After one that is not as agreed, no other counts.</summary>
    public void Take(string message)
    {
        lock (gate)
        {
            if (problem is not null)
                return;
            try
            {
                Read(message);
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or MiniFlowException)
            {
                problem = HostileText.Clean(broken.Message, 200);
            }
        }
    }

    /// <summary>What came of it.</summary>
    /// <param name="end">How the code that observes ended.</param>
    /// <param name="message">Why, where it did not come to its end.</param>
    public ExerciseRun Result(RunEnd end, string? message)
    {
        lock (gate)
        {
            (end, message) = problem is not null ? (RunEnd.Failed, $"What your notebook's process sent back for `{asked.Id}` cannot be read: {problem}")
                : end != RunEnd.Completed ? (end, message)
                : answer is null ? (RunEnd.NotRun, $"The cell ran, and `Check(\"{asked.Id}\", …)` was not called in it.")
                : IsComplete ? (RunEnd.Completed, null)
                : (RunEnd.Failed, string.Create(CultureInfo.InvariantCulture, $"Of {asked.Cases.Count} cases of `{asked.Id}`, {observations.Count} were answered."));
            return new ExerciseRun(asked.Id, end, message, answer, [.. observations]);
        }
    }

    // Only what is sure to fail ends the questions early: whoever could leave out the others would answer the known ones.
    private bool IsComplete => observations.Count == asked.Cases.Count
        || (observations.Count > 0 && observations[^1].Trouble?.Kind is TroubleKind.LibraryNode or TroubleKind.NoNode);

    private void Read(string message)
    {
        characters += message.Length;
        if (characters > MostCharacters)
            throw new JsonException($"it has more than {MostCharacters} characters.");
        if (!hasKind)
        {
            answer = ObservationReader.ReadKind(message);
            hasKind = true;
        }
        else if (observations.Count < asked.Cases.Count)
        {
            observations.Add(ObservationReader.Read(message, observations.Count, asked.Cases[observations.Count]));
        }
        else
        {
            throw new JsonException("there are more observations than cases.");
        }
    }
}
