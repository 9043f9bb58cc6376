namespace MiniFlow;

/// <summary>
/// A graph that cannot be built or run: an input without a value, a feed for a node of another graph, a cycle, a node whose forward or
/// backward pass went wrong. The message names the node, what happened to it and the remedy; an exception that a node itself raised is
/// kept as <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class GraphException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public GraphException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public GraphException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public GraphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
