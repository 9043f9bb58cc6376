namespace MiniFlow;

/// <summary>
/// A device that a graph is placed on and that this machine does not have, or a name that no device can have. The message lists those that there are.
/// </summary>
public sealed class DeviceException : MiniFlowException
{
    /// <summary>An error with no message; prefer a constructor that takes one.</summary>
    public DeviceException()
    {
    }

    /// <summary>An error with its <paramref name="message"/>.</summary>
    public DeviceException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its <paramref name="message"/> and the exception that led to it.</summary>
    public DeviceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
