namespace MiniFlow.Notebooks;

/// <summary>
/// A thread while it runs a cell's code. It can be interrupted out of a wait of the cell's, and never out of one of the
/// engine's: those are shielded. All of this works without a lock, because waiting for one is a wait too.
/// </summary>
internal sealed class CellThread(Thread thread)
{
    private const int Open = 0;
    private const int Shielded = 1;
    private const int Interrupting = 2;

    [ThreadStatic]
    private static CellThread? current;

    // Until the cell's own code begins there is nothing to interrupt.
    private int state = Shielded;
    private volatile bool wasInterrupted;

    /// <summary>Runs a cell's code on this thread.</summary>
    public void Run(Action code)
    {
        var before = current;
        current = this;
        Unshield();
        try
        {
            code();
        }
        finally
        {
            Shield();
            current = before;
        }
    }

    /// <summary>Does something of the engine's in the middle of a cell's code.</summary>
    public static void Shield(Action work)
    {
        if (current is not { } cellThread || cellThread.state == Shielded)
        {
            work();
            return;
        }

        cellThread.Shield();
        try
        {
            work();
        }
        finally
        {
            cellThread.Unshield();
        }
    }

    /// <summary>Ends the wait that the cell's code is in, if it is in one.</summary>
    public void InterruptWait()
    {
        if (Interlocked.CompareExchange(ref state, Interrupting, Open) != Open)
            return;
        if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
        {
            wasInterrupted = true;
            thread.Interrupt();
        }

        Volatile.Write(ref state, Open);
    }

    private void Shield()
    {
        while (Interlocked.CompareExchange(ref state, Shielded, Open) == Interrupting)
            Thread.SpinWait(20);
        if (!wasInterrupted)
            return;
        wasInterrupted = false;
        try
        {
            // An interrupt that came too late for the cell's wait would strike the next one, which is not the cell's.
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private void Unshield() => Volatile.Write(ref state, Open);
}
