namespace MiniFlow.Jupyter.Messages;

/// <summary>A message is not what the protocol says; the sentence is for whoever writes the client.</summary>
#pragma warning disable CA1032 // It exists to say what is wrong with the message.
internal sealed class MessageException(string message) : Exception(message);
#pragma warning restore CA1032
