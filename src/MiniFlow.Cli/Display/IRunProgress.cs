using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;

namespace MiniFlow.Cli.Display;

/// <summary>Is told how a run gets on.</summary>
internal interface IRunProgress : IProgress<CellProgress>
{
    /// <summary>A notebook begins.</summary>
    void Begin(LoadedNotebook notebook);

    /// <summary>It has ended.</summary>
    void End(NotebookReport report);
}
