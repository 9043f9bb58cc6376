using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Asks the person at the notebook on behalf of the cell that reads, over the client that runs the cell.</summary>
internal sealed class InputRequests(KernelChannels channels)
{
    private readonly Lock gate = new();
    private Request? running;
    private TaskCompletionSource<string?>? asked;

    /// <summary>Output that the cell put out before it asks is shown before the question.</summary>
    public Func<Task> BeforeAsking { get; set; } = () => Task.CompletedTask;

    /// <summary>The request whose cell may ask from now on; null for none: an open question gets no answer any more.</summary>
    public void Serve(Request? request)
    {
        lock (gate)
        {
            running = request;
            asked?.TrySetResult(null);
            asked = null;
        }
    }

    /// <summary>Asks for a line; null when there will be none.</summary>
    public async Task<string?> AskAsync(InputQuestion question, CancellationToken cancellation)
    {
        await BeforeAsking();
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Request? request;
        lock (gate)
        {
            request = running;
            asked = answer;
        }

        if (request is null)
            return null;
        await channels.SendAsync(channels.Input, request, "input_request", new JsonObject { ["prompt"] = question.Prompt, ["password"] = question.IsPassword });
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Takes answers to the end of the channel.</summary>
    public async Task ServeAsync()
    {
        await foreach (var reply in channels.ReceiveAllAsync(channels.Input))
        {
            if (reply.Type != "input_reply")
                continue;
            lock (gate)
                asked?.TrySetResult(reply.Content["value"] is JsonValue value && value.TryGetValue(out string? line) ? line : "");
        }
    }
}
