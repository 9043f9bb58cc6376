namespace MiniFlow;

/// <summary>
/// The base of every error that MiniFlow raises on purpose. Its message is written for the person who reads it:
/// what was wrong, where, and what to do.
/// </summary>
public class MiniFlowException : Exception
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public MiniFlowException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public MiniFlowException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public MiniFlowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
