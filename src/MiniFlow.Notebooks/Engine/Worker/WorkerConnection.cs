using System.Diagnostics;
using System.IO.Pipes;

namespace MiniFlow.Notebooks;

/// <summary>A process for cells, started and connected, that has not been told of a notebook yet.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private WorkerConnection(WorkerSettings settings, Process process, RawOutput raw, MessageStream messages) =>
        (Settings, Process, Raw, Messages) = (settings, process, raw, messages);

    public WorkerSettings Settings { get; }

    public Process Process { get; }

    public RawOutput Raw { get; }

    public MessageStream Messages { get; }

    /// <exception cref="NotebookException">The process cannot be started.</exception>
    public static async Task<WorkerConnection> StartAsync(WorkerSettings settings, CancellationToken cancellation)
    {
        var pipeName = PipeName();
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process? process = null;
        try
        {
            process = Process.Start(WorkerLaunch.Prepare(pipeName, settings))!;
            process.StandardInput.Close();
            var raw = new RawOutput(process);
            await ConnectAsync(pipe, process, raw, cancellation);
            // Where the pipe is a file, only connecting needs it; gone now, it cannot be left behind.
            if (Path.IsPathRooted(pipeName))
                File.Delete(pipeName);
            return new WorkerConnection(settings, process, raw, new MessageStream(pipe));
        }
        catch (Exception error)
        {
            await pipe.DisposeAsync();
            if (process is not null)
                Kill(process);
            process?.Dispose();
            if (error is System.ComponentModel.Win32Exception or IOException)
                throw new NotebookException($"The process for the cells cannot be started ({DotnetHost.Path}): {error.Message}", error);
            throw;
        }
    }

    /// <summary>Ends the process, and those that it has started.</summary>
    public void Kill() => Kill(Process);

    public void Dispose()
    {
        Kill();
        Messages.Dispose();
        Process.Dispose();
    }

    // Short: where the pipe is a file, its path may have no more than a hundred characters.
    private static string PipeName()
    {
        var name = $"mf-{Guid.NewGuid().ToString("N")[..16]}";
        return OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
    }

    private static void Kill(Process process)
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
