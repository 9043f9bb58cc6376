using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Interactive.Magic;

/// <summary><c>#!check linear</c>: checks what the chapter's cells define, as its check cell does.</summary>
public sealed class CheckCommand : KernelDirectiveCommand
{
    internal const string Name = "#!check";

    /// <summary>The exercise.</summary>
    public string Exercise { get; set; } = "";

    internal static void AddTo(Kernel root) => root.AddDirective<CheckCommand>(
        new KernelActionDirective(Name, "Checks an exercise: says what is wrong and why, or that it is right. Run the exercise's cell first.")
        {
            Parameters = { ExerciseParameter.Create("The exercise to check.") },
        },
        (command, context) => command.Run(root, context));

    private Task Run(Kernel root, KernelInvocationContext context)
    {
        if (Catalogue.Find(Exercise) is not { } exercise)
        {
            Shown.In(context, ExerciseParameter.Unknown(Name, Exercise));
            return Task.CompletedTask;
        }

        return CSharp.RunAsync(root, context, CheckCall.Of(exercise), $"Run the cell of {exercise.Title} first, then {Name} {exercise.Id} again: the check asks for what that cell defines.");
    }
}
