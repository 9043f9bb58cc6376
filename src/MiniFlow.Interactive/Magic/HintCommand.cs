using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using MiniFlow.Lab;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Interactive.Magic;

/// <summary><c>#!hint linear</c>: the next of the three hints for an exercise.</summary>
public sealed class HintCommand : KernelDirectiveCommand
{
    private const string Name = "#!hint";

    /// <summary>The exercise.</summary>
    public string Exercise { get; set; } = "";

    internal static void AddTo(Kernel root) => root.AddDirective<HintCommand>(
        new KernelActionDirective(Name, "Gives the next of three hints for an exercise, from a nudge to nearly the answer.")
        {
            Parameters = { ExerciseParameter.Create("The exercise that you are stuck with.") },
        },
        (command, context) =>
        {
            Shown.In(context, Catalogue.Find(command.Exercise) is null ? ExerciseParameter.Unknown(Name, command.Exercise) : Commands.Hint(command.Exercise));
            return Task.CompletedTask;
        });
}
