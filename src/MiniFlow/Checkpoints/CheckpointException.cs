namespace MiniFlow;

/// <summary>A checkpoint that cannot be written or read. The message names the file, what was expected and what was found; nothing in
/// memory or on disk was changed.</summary>
public sealed class CheckpointException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public CheckpointException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
