namespace MiniFlow;

/// <summary>One entry of an event file: when it was written, at which step, and one of three things.</summary>
/// <param name="WallTime">When it was written, in seconds since 1970 (UTC).</param>
/// <param name="Step">The global step it belongs to.</param>
public sealed record EventRecord(double WallTime, long Step)
{
    /// <summary>The first entry of every file: which format follows (<c>brain.Event:2</c>).</summary>
    public string? FileVersion { get; init; }

    /// <summary>A graph, as the bytes of a GraphDef message.</summary>
    public byte[]? Graph { get; init; }

    /// <summary>The values of a step.</summary>
    public Summary? Summary { get; init; }
}
