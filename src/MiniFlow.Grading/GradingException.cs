namespace MiniFlow.Grading;

/// <summary>Something that the person who grades can put right: the message says what, where and how.</summary>
public class GradingException : Exception
{
    /// <summary>An error without a message; prefer one that says what, where and what to do.</summary>
    public GradingException()
    {
    }

    /// <summary>An error for the person who grades.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    public GradingException(string message) : base(message)
    {
    }

    /// <summary>An error for the person who grades, and what led to it.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="innerException">What led to it.</param>
    public GradingException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
