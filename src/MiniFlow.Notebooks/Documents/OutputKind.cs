namespace MiniFlow.Notebooks;

/// <summary>What an output is in nbformat's <c>output_type</c>.</summary>
public enum OutputKind
{
    /// <summary>Text written to the console (<c>stream</c>).</summary>
    Stream,

    /// <summary>A value that the cell displayed (<c>display_data</c>).</summary>
    DisplayData,

    /// <summary>The value of the cell's last expression (<c>execute_result</c>).</summary>
    ExecuteResult,

    /// <summary>What made the cell fail (<c>error</c>).</summary>
    Error,
}
