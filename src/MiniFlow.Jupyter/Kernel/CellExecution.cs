using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Runs what an execute_request asks for.</summary>
internal sealed class CellExecution : IAsyncDisposable
{
    // Requests that a client sent right behind the one that failed are still on their way.
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromMilliseconds(20);

    private readonly KernelChannels channels;
    private readonly RequestQueue queue;
    private readonly History history;
    private readonly OutputPump output;
    private readonly InputRequests input;
    private readonly ConcurrentDictionary<int, MimeBundle?> results = [];
    private readonly Task answers;
    private CancellationTokenSource? running;
    private int executionCount;
    private int hidden;

    public CellExecution(KernelChannels channels, RequestQueue queue, History history)
    {
        (this.channels, this.queue, this.history) = (channels, queue, history);
        output = new OutputPump(channels);
        input = new InputRequests(channels) { BeforeAsking = output.FlushAsync };
        Session = new SessionProcess(
            new RunOptions
            {
                CellTimeLimit = Timeout.InfiniteTimeSpan,
                // A cell that takes all memory there is would have the system end a process of its own choice.
                MemoryLimit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3,
                Input = input.AskAsync,
            },
            Take);
        answers = Task.Run(input.ServeAsync);
    }

    public SessionProcess Session { get; }

    /// <summary>Stops the running cell, if one runs.</summary>
    public void Interrupt()
    {
        try
        {
            Volatile.Read(ref running)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended just now.
        }
    }

    /// <summary>Runs a cell and says how it went.</summary>
    public async Task<JsonObject> ExecuteAsync(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var counts = !silent && request.Flag("store_history", true) && !string.IsNullOrWhiteSpace(code);
        var number = counts ? ++executionCount : --hidden;
        if (!silent)
        {
            output.Follow(number, new CellTarget(request.Header, executionCount));
            await channels.PublishAsync("execute_input", request.Header, new JsonObject { ["code"] = code, ["execution_count"] = executionCount });
        }

        using var interrupt = new CancellationTokenSource();
        var hurrying = interrupt.Token.Register(() => output.TakesAll = true);
        Volatile.Write(ref running, interrupt);
        input.Serve(request);
        results[number] = null;
        try
        {
            var error = await RunAsync(new CellRequest(number, code, AllowsInput: request.Flag("allow_stdin", true)), interrupt.Token);
            var result = results[number];
            if (counts)
                history.Add(executionCount, code, result?.Entries.FirstOrDefault(entry => entry.Key == "text/plain").Value ?? result?.Entries[0].Value);
            return error is null ? await SucceededAsync(request, interrupt.Token) : await FailedAsync(request, error);
        }
        finally
        {
            Volatile.Write(ref running, null);
            // An interrupt that comes at the last moment must not hurry the next cell.
            await hurrying.DisposeAsync();
            output.TakesAll = false;
            input.Serve(null);
            results.TryRemove(number, out _);
        }
    }

    /// <summary>The reply to a cell that is not run because one before it failed.</summary>
    public JsonObject Aborted() => new() { ["status"] = "aborted", ["execution_count"] = executionCount };

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await answers;
        await output.DisposeAsync();
    }

    private async Task<CellError?> RunAsync(CellRequest cell, CancellationToken interrupt)
    {
        CellError? error;
        try
        {
            error = string.IsNullOrWhiteSpace(cell.Source) ? null : await Session.ExecuteAsync(cell, interrupt);
        }
        catch (NotebookException impossible)
        {
            error = new CellError("KernelError", impossible.Message);
            output.Add(new CellFailed(cell.Number, error));
        }
        catch (OperationCanceledException)
        {
            error = new CellError("Interrupted", "The cell was interrupted before it began.");
            output.Add(new CellFailed(cell.Number, error));
        }

        await output.FlushAsync();
        return error;
    }

    private async Task<JsonObject> SucceededAsync(Request request, CancellationToken interrupt)
    {
        var expressions = new JsonObject();
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
            expressions[name] = await EvaluateAsync(expression is JsonValue value && value.TryGetValue(out string? text) ? text : "", interrupt);
        return new JsonObject
        {
            ["status"] = "ok", ["execution_count"] = executionCount, ["payload"] = new JsonArray(), ["user_expressions"] = expressions,
        };
    }

    private async Task<JsonObject> FailedAsync(Request request, CellError error)
    {
        if (request.Flag("stop_on_error", true))
        {
            await Task.Delay(OnTheirWay);
            queue.AbortCells();
        }

        var reply = OutputMessages.ErrorReply(error);
        reply["execution_count"] = executionCount;
        return reply;
    }

    private async Task<JsonObject> EvaluateAsync(string expression, CancellationToken interrupt)
    {
        var number = --hidden;
        results[number] = null;
        var error = await RunAsync(new CellRequest(number, expression, AllowsInput: false), interrupt);
        results.TryRemove(number, out var result);
        return error is null
            ? new JsonObject { ["status"] = "ok", ["data"] = result?.ToMessageJson() ?? [], ["metadata"] = new JsonObject() }
            : OutputMessages.ErrorReply(error);
    }

    private void Take(CellEvent happened)
    {
        if (happened is ResultProduced result && results.ContainsKey(result.Cell))
            results[result.Cell] = result.Data;
        output.Add(happened);
    }
}
