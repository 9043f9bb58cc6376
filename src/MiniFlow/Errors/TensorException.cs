namespace MiniFlow;

/// <summary>An operation on tensors that cannot be done: a wrong dtype, an index or axis out of range, an empty reduction.</summary>
public class TensorException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public TensorException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public TensorException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public TensorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
