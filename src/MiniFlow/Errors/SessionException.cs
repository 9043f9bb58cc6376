namespace MiniFlow;

/// <summary>
/// A session that cannot run what it is asked to: it is closed, a variable has no value yet, a node belongs to another graph. The message says which and
/// what to do.
/// </summary>
public sealed class SessionException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public SessionException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public SessionException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public SessionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
