namespace MiniFlow.Notebooks;

/// <summary>Something about a notebook that its author or reader can put right: the message says what, where and how.</summary>
public class NotebookException : Exception
{
    /// <summary>An error without a message; prefer one that says what, where and what to do.</summary>
    public NotebookException()
    {
    }

    /// <summary>An error for the person at the notebook.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    public NotebookException(string message) : base(message)
    {
    }

    /// <summary>An error for the person at the notebook, and what led to it.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="innerException">What led to it.</param>
    public NotebookException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
