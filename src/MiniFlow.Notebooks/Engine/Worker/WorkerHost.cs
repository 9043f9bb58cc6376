using System.Diagnostics;

namespace MiniFlow.Notebooks;

/// <summary>Starts one process for cells, watches over it and ends it. This one starts it as a plain child of this process; who runs cells that nobody
/// trusts derives another.</summary>
internal class WorkerHost(WorkerSettings settings) : IDisposable
{
    // The process itself, its compiler and the libraries take some before the first cell.
    private const long Headroom = 1L << 30;

    /// <summary>What the process is started with.</summary>
    protected WorkerSettings Settings => settings;

    /// <summary>Whether anything is watched.</summary>
    public virtual bool Watches => settings.MemoryLimit > 0;

    /// <summary>How often <see cref="Overuse"/> is asked.</summary>
    public virtual TimeSpan Interval => TimeSpan.FromMilliseconds(200);

    /// <summary>Starts the process, which connects to the pipe.</summary>
    public virtual Task<Process> StartAsync(string pipeName) => Task.FromResult(Process.Start(WorkerLaunch.Prepare(pipeName, settings))!);

    /// <summary>The process has connected. Nothing but our own code has run in it so far.</summary>
    public virtual void Connected(Process process)
    {
    }

    /// <summary>What the process uses more of than it may, in the words of the error of <paramref name="cell"/>; null as long as it does not.</summary>
    public virtual string? Overuse(WorkerConnection connection, int cell) =>
        MemoryOf(connection.Process) > settings.MemoryLimit + Headroom ? MemoryLimit.Exceeded(cell, settings.MemoryLimit) : null;

    /// <summary>Ends the process, and those that it has started.</summary>
    public virtual void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Clears away what belongs to the process, which has ended.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>The memory of the process itself; 0 when it has ended.</summary>
    protected static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
