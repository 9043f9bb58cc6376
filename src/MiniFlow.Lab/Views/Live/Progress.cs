using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>
/// Shows how a training run is getting on, in one place that is updated as it goes: step, loss, accuracy, steps a second and
/// time left. <c>var progress = new Progress(2000);</c> before the loop, <c>progress.Step(loss);</c> in it. At most ten updates a
/// second, so that showing costs nothing; the last step leaves the final picture. Interrupting the cell stops the run at
/// its next step.
/// </summary>
public sealed class Progress : View
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider clock;
    private readonly IProgressSurface surface;
    private readonly long started;
    private long shown;

    /// <summary>Begins to show a run.</summary>
    /// <param name="steps">How many steps it will take.</param>
    /// <param name="title">What is trained.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not one step.</exception>
    public Progress(int steps, string? title = null)
        : this(steps, title, TimeProvider.System, ProgressSurfaces.Find())
    {
    }

    internal Progress(int steps, string? title, TimeProvider clock, IProgressSurface surface)
    {
        if (steps < 1)
            throw new ArgumentOutOfRangeException(nameof(steps), steps, "A run has at least one step.");
        (this.clock, this.surface) = (clock, surface);
        State = new ProgressState(title, steps);
        started = clock.GetTimestamp();
        shown = started;
        surface.Show(this, isFinal: false);
    }

    /// <summary>What is shown.</summary>
    internal ProgressState State { get; }

    /// <summary>The losses of all steps so far, to be plotted afterwards.</summary>
    public IReadOnlyList<double> Losses => State.Losses;

    /// <summary>One step is done.</summary>
    /// <param name="loss">The loss that it was made with.</param>
    /// <param name="accuracy">The accuracy from 0 to 1, on the steps where it was measured.</param>
    /// <exception cref="OperationCanceledException">The cell has been interrupted.</exception>
    public void Step(double loss, double? accuracy = null)
    {
        State.Add(loss, accuracy);
        var now = clock.GetTimestamp();
        var isFinal = State.Step == State.Steps;
        if (!isFinal && clock.GetElapsedTime(shown, now) < interval)
            return;
        shown = now;
        Show(now, isFinal);
        if (!isFinal && surface.IsInterrupted)
        {
            Finish();
            throw new OperationCanceledException($"The run was interrupted after step {State.Step} of {State.Steps}.");
        }
    }

    /// <summary>Leaves the final picture of a run that ends before its last step.</summary>
    public void Finish()
    {
        State.IsFinished = true;
        Show(clock.GetTimestamp(), isFinal: true);
    }

    /// <inheritdoc/>
    public override string ToHtml() => ProgressPicture.Draw(State);

    /// <inheritdoc/>
    public override string ToText() => ProgressLine.Write(State);

    private void Show(long now, bool isFinal)
    {
        State.Elapsed = clock.GetElapsedTime(started, now);
        surface.Show(this, isFinal);
    }
}
