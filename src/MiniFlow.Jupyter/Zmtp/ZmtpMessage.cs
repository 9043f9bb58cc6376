namespace MiniFlow.Jupyter.Zmtp;

/// <summary>What one socket sends to another: one or more frames of bytes, delivered together or not at all.</summary>
/// <param name="Frames">The frames, in order; a frame may be empty.</param>
internal sealed record ZmtpMessage(IReadOnlyList<ReadOnlyMemory<byte>> Frames)
{
    // What a frame takes up beside its bytes; it bounds messages of very many empty frames too.
    internal const int FrameOverhead = 64;

    public ZmtpMessage(params byte[][] frames) : this([.. frames.Select(frame => (ReadOnlyMemory<byte>)frame)])
    {
    }

    /// <summary>About how much memory the message takes, in bytes.</summary>
    public long Size { get; } = Frames.Sum(frame => (long)frame.Length + FrameOverhead);
}
