namespace MiniFlow.Grading.Isolation;

/// <summary>How a <see cref="StudentRunner"/> goes about it.</summary>
public sealed record StudentRunnerOptions
{
    /// <summary>How many processes are kept ready: as many as submissions run at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How processes are held apart; <c>null</c> for the strictest that works here.</summary>
    public IsolationKind? Isolation { get; init; }
}
