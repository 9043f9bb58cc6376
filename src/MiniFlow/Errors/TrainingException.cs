namespace MiniFlow;

/// <summary>A training step that cannot be made: no sensible learning rate, or gradients that do not belong to the parameters.</summary>
public sealed class TrainingException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public TrainingException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
