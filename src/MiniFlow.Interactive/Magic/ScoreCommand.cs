using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using MiniFlow.Lab;

namespace MiniFlow.Interactive.Magic;

/// <summary><c>#!score</c>: the results of this session.</summary>
public sealed class ScoreCommand : KernelDirectiveCommand
{
    internal static void AddTo(Kernel root) => root.AddDirective<ScoreCommand>(
        new KernelActionDirective("#!score", "Shows the points of this session, for the chapter that is open and for the whole kit."),
        (_, context) =>
        {
            Shown.In(context, Commands.Scoreboard());
            return Task.CompletedTask;
        });
}
