using Microsoft.DotNet.Interactive.Directives;
using MiniFlow.Lab;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;
using MiniFlow.Lab.Views;

namespace MiniFlow.Interactive.Magic;

/// <summary>The exercise that a command is about: completed from the chapter that is open, then from the others.</summary>
internal static class ExerciseParameter
{
    public static KernelDirectiveParameter Create(string description) =>
        new KernelDirectiveParameter("--exercise", description) { AllowImplicitName = true }.AddCompletions(() => Open.Concat(Catalogue.All.Except(Open)).Select(exercise => exercise.Id));

    /// <summary>What is shown for an exercise that does not exist, or where none was named.</summary>
    public static View Unknown(string command, string id)
    {
        var known = (Open.Count > 0 ? Open : Catalogue.All).Select(exercise => exercise.Id).ToArray();
        return id.Length > 0
            ? Verdict.Unknown(id, known)
            : new TextView($"{command} needs the name of an exercise, for instance {command} {known[0]}. These are there: {Words.List(known)}.");
    }

    private static IReadOnlyList<Exercise> Open => Commands.Session.Chapter?.Exercises ?? [];
}
