namespace MiniFlow;

/// <summary>Shapes that do not fit each other or the rule of an operation. The message names the shapes and the rule.</summary>
public sealed class ShapeException : TensorException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public ShapeException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public ShapeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public ShapeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
