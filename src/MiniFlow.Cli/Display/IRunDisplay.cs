using MiniFlow.Cli.Running;

namespace MiniFlow.Cli.Display;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunDisplay
{
    /// <summary>Does the work and shows its progress until it ends.</summary>
    Task<T> ShowAsync<T>(IReadOnlyList<LoadedNotebook> notebooks, Func<IRunProgress, Task<T>> work);
}
