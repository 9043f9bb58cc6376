namespace MiniFlow.Jupyter.Zmtp;

/// <summary>The unit of the wire: part of a message, or a command between the two sockets.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="HasMore">Whether more frames of the same message follow.</param>
/// <param name="IsCommand">Whether it is for the socket, not for the application.</param>
internal readonly record struct Frame(ReadOnlyMemory<byte> Body, bool HasMore = false, bool IsCommand = false);
