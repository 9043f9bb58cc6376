namespace MiniFlow.Notebooks;

/// <summary>A cell failed in a way that is already described: its error goes to the notebook as it is.</summary>
#pragma warning disable CA1032 // It exists to carry an error, and none of the usual constructors has one.
internal sealed class CellException(CellError error) : Exception(error.Message)
#pragma warning restore CA1032
{
    public CellException(string message) : this(new CellError(CellError.DefaultName, message))
    {
    }

    public CellError Error => error;
}
