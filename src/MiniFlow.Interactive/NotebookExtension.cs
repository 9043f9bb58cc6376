using Microsoft.DotNet.Interactive;
using MiniFlow.Interactive.Magic;

namespace MiniFlow.Interactive;

/// <summary>
/// Gives a .NET Interactive kernel the notebook commands of MiniFlow. <c>extension.dib</c> calls it after
/// <c>#r "nuget: MiniFlow.Interactive"</c>; a chapter's first cell does where this assembly stands in the kit folder.
/// </summary>
public static class NotebookExtension
{
    private static readonly Lock gate = new();

    /// <summary>Adds <c>#!check</c>, <c>#!hint</c>, <c>#!show</c> and <c>#!score</c>, and shows a banner. A kernel that has them
    /// stays as it is, so it may be called again and again.</summary>
    /// <param name="kernel">Any kernel of the session: its root gets the commands.</param>
    /// <param name="showBanner">False for a chapter's first cell, which has a banner of its own and looks the same in every host.</param>
    public static void Load(Kernel kernel, bool showBanner = true)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var root = kernel.RootKernel;
        lock (gate)
        {
            if (root.KernelInfo.SupportedDirectives.Any(directive => directive.Name == CheckCommand.Name))
                return;
            CheckCommand.AddTo(root);
            HintCommand.AddTo(root);
            ShowCommand.AddTo(root);
            ScoreCommand.AddTo(root);
        }

        if (showBanner)
            KernelInvocationContext.Current?.Display(new Banner(Host.Describe()), "text/html", "text/plain");
    }
}
