using System.Runtime;
using System.Runtime.ExceptionServices;

namespace MiniFlow.Lab.Checks;

/// <summary>Runs code that may never end on a thread of its own, and stops it when its time is up.</summary>
internal static class Deadline
{
    // How long code that runs a session or writes records may take to come to its next run or record.
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(200);

    // How long a thread that has been told to stop may take to do so, before it is left behind. On a busy machine it takes most of a second.
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(3);

    // How long one that does stop may take to say in which line it was: the first time, files of symbols are read for that.
    private static readonly TimeSpan lastWords = TimeSpan.FromSeconds(10);

    /// <summary>Whether <paramref name="action"/> ended within <paramref name="limit"/>. What it throws comes out here.</summary>
    /// <param name="action">The code; it is handed a function that says whether its time is up.</param>
    /// <param name="limit">Its time.</param>
    /// <param name="stopped">Is told, on the thread of the code, what stopped it.</param>
    public static bool Run(Action<Func<bool>> action, TimeSpan limit, Action<ThreadAbortException> stopped)
    {
        // A loop of runs or of records is asked to end first: a thread that is stopped while it writes to a file can take the process with it.
        using var watch = new SessionWatch();
        var isUp = false;
        var isStopping = false;
        var cancellation = new CancellationTokenSource();
        Exception? thrown = null;
        var hasEnded = false;
        void Watched()
        {
            try
            {
                action(() => Volatile.Read(ref isUp));
            }
            catch (ThreadAbortException abort)
            {
                Volatile.Write(ref isStopping, true);
                stopped(abort);
            }
        }

        void Work()
        {
            try
            {
#pragma warning disable SYSLIB0046 // Made for notebooks: the only way to end `while (true) { }` without ending the kernel.
                ControlledExecution.Run(Watched, cancellation.Token);
#pragma warning restore SYSLIB0046
                hasEnded = true;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                (thrown, hasEnded) = (exception, true);
            }
        }

        // A new thread sees the caller's culture and current graph, and what it does to them stays with it.
        var thread = new Thread(Work) { IsBackground = true, Name = "Check" };
        thread.Start();
        if (!thread.Join(limit))
        {
            Volatile.Write(ref isUp, true);
            watch.Stop();
            if (thread.Join(patience))
                return false;

            // Not waited for: a thread that cannot be stopped must not stop this one.
            _ = cancellation.CancelAsync();
            if (!thread.Join(grace) && Volatile.Read(ref isStopping))
                thread.Join(lastWords);
            return false;
        }

        cancellation.Dispose();
        if (thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
        return hasEnded;
    }
}
