using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>
/// What cells put out, from all their threads, in one order. It is handed on before the call that put it out returns, so
/// that nothing is lost when the process ends right after. Only a cell that writes very often is handed on by a thread of
/// its own, in larger pieces; and one that puts out too much is cut off, with a line that says so.
/// </summary>
internal sealed class OutputQueue : IDisposable
{
    // So much text may wait to be handed on before writers have to wait too.
    private const int Backlog = 1 << 20;

    private readonly Queue<object> waiting = [];
    private readonly Dictionary<int, OutputBudget> budgets = [];
    private readonly Action<CellEvent> sink;
    private readonly int limit;
    private PendingText? lastText;
    private long waitingCharacters;
    private bool handingOn;
    private bool disposed;

    /// <param name="sink">Gets the events, one at a time.</param>
    /// <param name="limit">How many characters one cell may put out.</param>
    public OutputQueue(Action<CellEvent> sink, int limit)
    {
        this.sink = sink;
        this.limit = limit;
        new Thread(HandOnWhatWaits) { IsBackground = true, Name = "cell output" }.UnsafeStart();
    }

    public void Add(CellEvent output)
    {
        lock (waiting)
        {
            while (waitingCharacters > Backlog && !disposed)
                Monitor.Wait(waiting);
            var budget = BudgetOf(output.Cell);
            foreach (var allowed in budget.Allow(output))
                Enqueue(allowed);
            if (budget.WritesOften)
                Monitor.PulseAll(waiting);
            else if (!handingOn)
                HandOn();
        }
    }

    /// <summary>Returns when everything that was added so far has been handed on.</summary>
    public void Flush()
    {
        lock (waiting)
        {
            while ((waiting.Count > 0 || handingOn) && !disposed)
                Monitor.Wait(waiting);
        }
    }

    public void Dispose()
    {
        lock (waiting)
        {
            disposed = true;
            Monitor.PulseAll(waiting);
        }
    }

    private OutputBudget BudgetOf(int cell)
    {
        if (!budgets.TryGetValue(cell, out var budget))
            budgets[cell] = budget = new OutputBudget(cell, limit);
        return budget;
    }

    private void Enqueue(CellEvent output)
    {
        if (output is not TextWritten text)
        {
            lastText = null;
            waiting.Enqueue(output);
            return;
        }

        if (lastText is null || lastText.Cell != text.Cell || lastText.Stream != text.Stream)
            waiting.Enqueue(lastText = new PendingText(text.Cell, text.Stream, new StringBuilder()));
        lastText.Text.Append(text.Text);
        waitingCharacters += text.Text.Length;
    }

    private void HandOnWhatWaits()
    {
        lock (waiting)
        {
            while (!disposed)
            {
                while ((waiting.Count == 0 || handingOn) && !disposed)
                    Monitor.Wait(waiting);
                HandOn();
            }
        }
    }

    /// <summary>Hands on what waits; called with the lock, which is open while the sink works.</summary>
    private void HandOn()
    {
        handingOn = true;
        try
        {
            while (waiting.Count > 0 && !disposed)
                HandOn(Dequeue());
        }
        finally
        {
            handingOn = false;
            Monitor.PulseAll(waiting);
        }
    }

    private void HandOn(CellEvent next)
    {
        Monitor.Exit(waiting);
        try
        {
            sink(next);
        }
        finally
        {
            Monitor.Enter(waiting);
        }
    }

    private CellEvent Dequeue()
    {
        var next = waiting.Dequeue();
        if (next is not PendingText pending)
            return (CellEvent)next;
        if (lastText == pending)
            lastText = null;
        waitingCharacters -= pending.Text.Length;
        return new TextWritten(pending.Cell, pending.Stream, pending.Text.ToString());
    }

    private sealed record PendingText(int Cell, string Stream, StringBuilder Text);
}
