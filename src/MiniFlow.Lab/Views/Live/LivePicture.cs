using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>
/// A picture that changes while a cell runs: <c>var picture = new LivePicture();</c> before a loop, in it
/// <c>picture.Show(() => Plot.Regions(model, points, labels));</c>, after it <c>picture.Finish();</c>. It is drawn at most ten times a
/// second, in one place, and what is shown last stays.
/// </summary>
public sealed class LivePicture
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider clock;
    private readonly IProgressSurface surface;
    private long? shown;
    private Func<View>? latest;

    /// <summary>A picture in the running cell, or on the terminal.</summary>
    public LivePicture()
        : this(TimeProvider.System, ProgressSurfaces.Find())
    {
    }

    internal LivePicture(TimeProvider clock, IProgressSurface surface) => (this.clock, this.surface) = (clock, surface);

    /// <summary>Shows what is drawn, unless the last picture is less than a tenth of a second old; then nothing is drawn.</summary>
    /// <param name="draw">Makes the picture from the present state.</param>
    /// <exception cref="OperationCanceledException">The cell has been interrupted.</exception>
    public void Show(Func<View> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        latest = draw;
        if (surface.IsInterrupted)
        {
            Finish();
            throw new OperationCanceledException("The cell was interrupted.");
        }

        if (shown is { } last && clock.GetElapsedTime(last) < interval)
            return;
        surface.Show(draw(), isFinal: false);
        // Drawing counts too: a slow picture must not take all the time.
        shown = clock.GetTimestamp();
    }

    /// <summary>Draws the last picture that was asked for, for good.</summary>
    public void Finish()
    {
        if (latest is not null)
            surface.Show(latest(), isFinal: true);
        latest = null;
    }
}
