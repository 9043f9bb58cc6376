namespace MiniFlow;

/// <summary>Labels that are not class indices: out of range, not whole, or not one for each row of the logits.</summary>
public sealed class LabelException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public LabelException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public LabelException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public LabelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
