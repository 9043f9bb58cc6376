namespace MiniFlow.Jupyter.Zmtp;

/// <summary>A peer does not keep to the protocol; its connection is closed, and nobody else notices.</summary>
#pragma warning disable CA1032 // It exists to say what the peer did.
internal sealed class ZmtpException(string message) : IOException(message);
#pragma warning restore CA1032
