namespace MiniFlow.Notebooks;

/// <summary>At most one process that is ready for the next run before the next run is known.</summary>
internal static class WorkerSpare
{
    private static readonly Lock Gate = new();
    private static (WorkerSettings Settings, Task<WorkerConnection?> Connection)? spare;

    /// <summary>A process for these settings: the spare one if there is one that fits, else a new one.</summary>
    /// <exception cref="NotebookException">The process cannot be started.</exception>
    public static async Task<WorkerConnection> TakeAsync(WorkerSettings settings, CancellationToken cancellation)
    {
        Task<WorkerConnection?>? ready = null;
        lock (Gate)
        {
            if (spare is { } waiting && waiting.Settings.Fits(settings))
                (ready, spare) = (waiting.Connection, null);
        }

        if (ready is not null && await ready.WaitAsync(cancellation) is { } connection)
        {
            if (!connection.Process.HasExited)
                return connection;
            connection.Dispose();
        }

        return await WorkerConnection.StartAsync(settings, cancellation);
    }

    /// <summary>Starts and warms up a process for the next run. One that nobody takes ends with this process.</summary>
    public static void Prepare(WorkerSettings settings)
    {
        lock (Gate)
        {
            if (spare is { } waiting)
            {
                if (waiting.Settings.Fits(settings))
                    return;
                _ = waiting.Connection.ContinueWith(old => old.Result?.Dispose(), TaskScheduler.Default);
            }

            spare = (settings, Task.Run(() => StartAsync(settings)));
        }
    }

    private static async Task<WorkerConnection?> StartAsync(WorkerSettings settings)
    {
        try
        {
            var connection = await WorkerConnection.StartAsync(settings, CancellationToken.None);
            connection.Messages.Send(new WorkerCommand.WarmUp(), ProtocolJson.Default.WorkerCommand);
            return connection;
        }
        catch (Exception error) when (error is NotebookException or IOException)
        {
            // The next run will start its own, and say what is wrong if that fails too.
            return null;
        }
    }
}
