using System.Diagnostics;
using System.IO.Pipes;

namespace MiniFlow.Notebooks;

/// <summary>A process for cells, started and connected, that has not been told of a notebook yet.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private WorkerConnection(WorkerHost host, Process process, RawOutput raw, MessageStream messages) =>
        (Host, Process, Raw, Messages) = (host, process, raw, messages);

    public WorkerHost Host { get; }

    public Process Process { get; }

    public RawOutput Raw { get; }

    public MessageStream Messages { get; }

    /// <exception cref="NotebookException">The process cannot be started.</exception>
    public static Task<WorkerConnection> StartAsync(WorkerSettings settings, CancellationToken cancellation) =>
        StartAsync(new WorkerHost(settings), cancellation);

    /// <exception cref="NotebookException">The process cannot be started.</exception>
    public static async Task<WorkerConnection> StartAsync(WorkerHost host, CancellationToken cancellation)
    {
        var pipeName = PipeName();
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process? process = null;
        try
        {
            process = await host.StartAsync(pipeName);
            process.StandardInput.Close();
            var raw = new RawOutput(process);
            await ConnectAsync(pipe, process, raw, cancellation);
            // Where the pipe is a file, only connecting needs it; gone now, it cannot be left behind.
            if (Path.IsPathRooted(pipeName))
                File.Delete(pipeName);
            host.Connected(process);
            return new WorkerConnection(host, process, raw, new MessageStream(pipe));
        }
        catch (Exception error)
        {
            await pipe.DisposeAsync();
            if (process is not null)
                host.Kill(process);
            process?.Dispose();
            host.Dispose();
            if (error is System.ComponentModel.Win32Exception or IOException)
                throw new NotebookException($"The process for the cells cannot be started ({DotnetHost.Path}): {error.Message}", error);
            throw;
        }
    }

    /// <summary>Ends the process, and those that it has started.</summary>
    public void Kill() => Host.Kill(Process);

    public void Dispose()
    {
        Kill();
        Messages.Dispose();
        Process.Dispose();
        Host.Dispose();
    }

    // Short: where the pipe is a file, its path may have no more than a hundred characters.
    private static string PipeName()
    {
        var name = $"mf-{Guid.NewGuid().ToString("N")[..16]}";
        return OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
    }

    private static async Task ConnectAsync(NamedPipeServerStream pipe, Process process, RawOutput raw, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connected = pipe.WaitForConnectionAsync(limit.Token);
        var ended = process.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(connected, ended, Task.Delay(StartLimit, limit.Token)) != connected)
        {
            await limit.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            if (!process.HasExited)
                throw new NotebookException($"The process for the cells did not start within {StartLimit.TotalSeconds} s.");
            await raw.Ended;
            throw new NotebookException($"The process for the cells ended before its first cell (exit code {process.ExitCode}).\n{raw.TakeErrors(0)?.Text}".TrimEnd());
        }

        await connected;
    }
}
