namespace MiniFlow.Lab.Tests.Views;

/// <summary>A clock that a test sets.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Advance(TimeSpan time) => ticks += time.Ticks;
}
