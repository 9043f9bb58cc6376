namespace MiniFlow.Lab.Views;

/// <summary>Finds out where the code is running.</summary>
internal static class ProgressSurfaces
{
    /// <summary>The running cell, if there is one; else the console.</summary>
    public static IProgressSurface Find() =>
        NotebookSurface.Find() as IProgressSurface ?? new TerminalSurface(Console.Out, isInteractive: !Console.IsOutputRedirected);
}
