using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Checks;

/// <summary>Runs an exercise's cases on an answer and says what came of it. Never throws, and leaves nothing changed behind.</summary>
internal static class Checker
{
    /// <summary>Checks an answer against the exercise's cases, those that stand in the cell first.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="answer">What the cell handed in.</param>
    /// <param name="visible">The cases that stand in the cell.</param>
    /// <param name="seed">The seed of the drawn cases.</param>
    /// <param name="limit">How long the answer may take for all cases together; <c>null</c> for the exercise's own limit.</param>
    public static CheckResult Check(
        Exercise exercise, Answer answer, IReadOnlyList<Case> visible, long seed = Exercise.NotebookSeed, TimeSpan? limit = null)
    {
        answer = exercise.Take(answer);
        if (!exercise.Accepts(answer))
            return Verdict.WrongKind(exercise, answer);
        try
        {
            var (cases, remark) = VisibleCases.Join(exercise, visible, seed);
            var time = limit ?? exercise.TimeLimit;
            var (observations, endless) = Observe(answer, cases, time);
            if (observations.Count > 0 && exercise.IsUntouched(cases[0], observations[0]))
                return Verdict.NotStarted(exercise, observations[0]);
            if (endless is not null)
                observations.Add(new Observation { Trouble = endless });
            var judged = observations.Select((observed, i) => exercise.Judge(cases[i], observed)).ToArray();
            return Verdict.Of(exercise, judged, remark);
        }
        catch (Exception exception)
        {
            // A mistake of ours is not the student's: say so instead of stopping the notebook.
            return Verdict.OwnFault(exercise, exception);
        }
    }

    private static (List<Observation> Observations, Trouble? Endless) Observe(Answer answer, IReadOnlyList<Case> cases, TimeSpan limit)
    {
        var observations = new List<Observation>();
        Trouble? endless = null;
        var hasEnded = Deadline.Run(isUp =>
        {
            foreach (var @case in cases)
            {
                var observed = answer.Observe(@case);
                if (isUp())
                    return;
                lock (observations)
                    observations.Add(observed);
                if (observed.IsUntouched || observed.Trouble?.Kind is TroubleKind.LibraryNode or TroubleKind.NoNode)
                    break;
            }
        }, limit, stop => Volatile.Write(ref endless, StudentCode.Endless(limit, stop)));

        // A thread that could not be stopped may still be adding: take what is there.
        lock (observations)
            return ([.. observations], hasEnded ? null : Volatile.Read(ref endless) ?? StudentCode.Endless(limit, stop: null));
    }
}
