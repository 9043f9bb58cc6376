using MiniFlow.Grading.Isolation.Processes;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Running;

/// <summary>Processes that are started and warmed up before anybody needs them. Each is given out once: nothing of one student can be left for the next.</summary>
internal sealed class WarmProcesses(Func<IsolationLimits, StudentHost> host, int count) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<(IsolationLimits Limits, Task<WorkerConnection?> Connection)> waiting = [];
    private bool disposed;

    /// <summary>A process for these limits; another one is made ready in its place.</summary>
    /// <exception cref="GradingException">None can be started.</exception>
    public async Task<WorkerConnection> TakeAsync(IsolationLimits limits, CancellationToken cancellation)
    {
        // The others hold for whoever runs cells in it, not for the process.
        limits = new IsolationLimits { Memory = limits.Memory, Processes = limits.Processes, Disk = limits.Disk };
        var ready = Next(limits);
        var connection = ready is null ? null : await ready.WaitAsync(cancellation);
        if (connection is { Process.HasExited: true })
        {
            connection.Dispose();
            connection = null;
        }

        try
        {
            return connection ?? await WorkerConnection.StartAsync(host(limits), cancellation);
        }
        catch (NotebookException error)
        {
            throw new GradingException($"No process for students' code can be started on this machine. {error.Message}", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        (IsolationLimits Limits, Task<WorkerConnection?> Connection)[] left;
        lock (gate)
        {
            disposed = true;
            left = [.. waiting];
            waiting.Clear();
        }

        foreach (var (_, connection) in left)
            (await connection)?.Dispose();
    }

    private Task<WorkerConnection?>? Next(IsolationLimits limits)
    {
        lock (gate)
        {
            Task<WorkerConnection?>? next = null;
            while (next is null && waiting.TryDequeue(out var oldest))
            {
                if (oldest.Limits == limits)
                    next = oldest.Connection;
                else
                    _ = oldest.Connection.ContinueWith(old => old.Result?.Dispose(), TaskScheduler.Default);
            }

            while (!disposed && waiting.Count < count)
                waiting.Enqueue((limits, Task.Run(() => StartAsync(limits))));
            return next;
        }
    }

    private async Task<WorkerConnection?> StartAsync(IsolationLimits limits)
    {
        try
        {
            var connection = await WorkerConnection.StartAsync(host(limits), CancellationToken.None);
            connection.Messages.Send(new WorkerCommand.WarmUp(), ProtocolJson.Default.WorkerCommand);
            return connection;
        }
        catch (Exception error) when (error is NotebookException or IOException)
        {
            // Whoever needs one starts it then, and is told what is wrong.
            return null;
        }
    }
}
