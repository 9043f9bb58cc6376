namespace MiniFlow;

/// <summary>A data file or data set that cannot be used. The message names the file, what was expected and what was found.</summary>
public sealed class DataException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public DataException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public DataException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public DataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
