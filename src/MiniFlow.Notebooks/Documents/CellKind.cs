namespace MiniFlow.Notebooks;

/// <summary>What a cell is in nbformat's <c>cell_type</c>.</summary>
public enum CellKind
{
    /// <summary>Code, for the kernel that <see cref="NotebookCell.KernelName"/> names.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Text that nobody runs or renders; any unknown <c>cell_type</c> counts as this.</summary>
    Raw,
}
