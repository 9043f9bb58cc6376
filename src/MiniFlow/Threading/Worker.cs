namespace MiniFlow;

/// <summary>One background thread that waits for jobs.</summary>
/// <remarks>
/// A job arrives through <c>state</c>: the caller posts it, the worker takes it. Whoever exchanges the state first wins, so a caller
/// that is done before a slow worker has begun can take the job back and need not wait for it.
/// </remarks>
internal sealed class Worker
{
    private const int Idle = 0, Asleep = 1, Posted = 2, Running = 3;

    // About 20 µs: longer than the pauses between the products of one training step, short enough not to be in the way
    // of other programs. After that the thread blocks.
    private const int SpinsBeforeSleep = 400;
    private const int PausesPerSpin = 4;

    private readonly int number;
    private readonly object bell = new();
    private Job? job;
    private int state;

    public Worker(int number)
    {
        this.number = number;
        // A background thread does not keep the process alive.
        new Thread(Loop) { IsBackground = true, Name = $"MiniFlow worker {number}" }.Start();
    }

    /// <summary>Offers a job to this worker, which must be idle.</summary>
    public void Post(Job newJob)
    {
        job = newJob;
        if (Interlocked.Exchange(ref state, Posted) != Asleep) return;
        lock (bell) Monitor.Pulse(bell);
    }

    /// <summary>Returns once this worker has nothing more to do with the job: withdrawn before it began, or done.</summary>
    public void Finish()
    {
        if (Interlocked.CompareExchange(ref state, Idle, Posted) == Posted) return;
        // It is busy with its last chunk, so the wait is short; give the processor away if there are more threads than processors.
        var spinner = new SpinWait();
        while (Volatile.Read(ref state) == Running) spinner.SpinOnce(sleep1Threshold: -1);
    }

    private void Loop()
    {
        while (true)
        {
            WaitForPost();
            if (Interlocked.CompareExchange(ref state, Running, Posted) != Posted) continue;
            job!.RunChunks(number);
            Volatile.Write(ref state, Idle);
        }
    }

    private void WaitForPost()
    {
        for (var spin = 0; spin < SpinsBeforeSleep; spin++)
        {
            if (Volatile.Read(ref state) == Posted) return;
            Thread.SpinWait(PausesPerSpin);
        }
        if (Interlocked.CompareExchange(ref state, Asleep, Idle) != Idle) return;
        lock (bell)
        {
            while (Volatile.Read(ref state) == Asleep) Monitor.Wait(bell);
        }
    }
}
