using MiniFlow.Jupyter.Kernel;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Jupyter.Zmtp;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter;

/// <summary>
/// A Jupyter kernel for C# cells. It holds the conversation with the clients; the cells run in a process beside it, so that
/// one which ends or exhausts its process is told of like any other error, and the next cell runs.
/// </summary>
public sealed class JupyterKernel : IAsyncDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly KernelChannels channels;
    private readonly RequestQueue queue = new();
    private readonly CellExecution execution;
    private readonly RequestHandlers handlers;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    /// <summary>Starts a kernel: it listens, and gets ready for its first cell.</summary>
    /// <param name="connection">Where it listens; port 0 stands for any free one.</param>
    /// <exception cref="NotebookException">It cannot listen there.</exception>
    public JupyterKernel(ConnectionFile connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        channels = new KernelChannels(connection);
        var history = new History();
        execution = new CellExecution(channels, queue, history);
        handlers = new RequestHandlers(channels, execution, history, ShutDown);
        serving = Task.WhenAll(Task.Run(QueueAsync), Task.Run(ServeShellAsync), Task.Run(ServeControlAsync));
    }

    /// <summary>The ports that it really listens on.</summary>
    public ConnectionFile Connection => channels.Bound;

    /// <summary>Ends when a client has shut the kernel down, or <see cref="ShutDown"/> has.</summary>
    public Task Ended => ended.Task;

    /// <summary>Stops the running cell, if one runs.</summary>
    public void Interrupt() => execution.Interrupt();

    /// <summary>Has <see cref="Ended"/> end.</summary>
    public void ShutDown() => ended.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ShutDown();
        await closing.CancelAsync();
        await channels.CloseAsync(Linger);
        await execution.Session.DisposeAsync();
        await serving;
        await execution.DisposeAsync();
        closing.Dispose();
    }

    private async Task QueueAsync()
    {
        await foreach (var request in channels.ReceiveAllAsync(channels.Shell))
            queue.Add(request);
    }

    private async Task ServeShellAsync()
    {
        await channels.PublishStatusAsync("starting", default);
        try
        {
            while (true)
            {
                var (request, isAborted) = await queue.TakeAsync(closing.Token);
                await AnswerAsync(channels.Shell, request, isAborted);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeControlAsync()
    {
        await foreach (var request in channels.ReceiveAllAsync(channels.Control))
            await AnswerAsync(channels.Control, request, isAborted: false);
    }

    private async Task AnswerAsync(RouterSocket channel, Request request, bool isAborted)
    {
        await channels.PublishStatusAsync("busy", request.Header);
        var reply = isAborted ? execution.Aborted() : await handlers.AnswerAsync(request);
        if (reply is not null)
            await channels.SendAsync(channel, request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), reply);
        await channels.PublishStatusAsync("idle", request.Header);
    }
}
