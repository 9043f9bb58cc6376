using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Which request is answered by whom.</summary>
internal sealed class RequestHandlers
{
    private readonly Dictionary<string, Func<Request, Task<JsonObject>>> handlers;

    /// <param name="channels">For what is published beside a reply.</param>
    /// <param name="execution">Runs cells.</param>
    /// <param name="history">Remembers them.</param>
    /// <param name="shutDown">Told when a client wants the kernel to end.</param>
    public RequestHandlers(KernelChannels channels, CellExecution execution, History history, Action shutDown)
    {
        var questions = new CodeQuestions(execution.Session);
        handlers = new()
        {
            ["kernel_info_request"] = _ => Task.FromResult(KernelInfo.Answer()),
            ["execute_request"] = execution.ExecuteAsync,
            ["complete_request"] = questions.CompleteAsync,
            ["inspect_request"] = questions.InspectAsync,
            ["is_complete_request"] = questions.JudgeAsync,
            ["history_request"] = request => Task.FromResult(history.Answer(request)),
            ["comm_info_request"] = _ => Task.FromResult(new JsonObject { ["comms"] = new JsonObject() }),
            ["connect_request"] = _ => Task.FromResult(Ports(channels.Bound)),
            ["interrupt_request"] = _ => Interrupt(execution),
            ["shutdown_request"] = request => ShutDown(request, shutDown),
            // No cell opens a comm; one that a client opens is closed again, so that it does not wait.
            ["comm_open"] = request => CloseCommAsync(channels, request),
        };
    }

    /// <summary>The content of the reply; null where there is none, because the message wants none or is not known.</summary>
    public async Task<JsonObject?> AnswerAsync(Request request)
    {
        if (!handlers.TryGetValue(request.Type, out var handler))
        {
            if (request.Type.EndsWith("_request", StringComparison.Ordinal))
                KernelLog.Write($"A client sent a {request.Type}, which this kernel does not know. It is ignored.");
            return null;
        }

        try
        {
            var reply = await handler(request);
            reply.TryAdd("status", "ok");
            return request.Type.EndsWith("_request", StringComparison.Ordinal) ? reply : null;
        }
        catch (MessageException malformed)
        {
            KernelLog.Write(malformed.Message);
            return OutputMessages.ErrorReply(new CellError("MessageError", malformed.Message));
        }
    }

    private static Task<JsonObject> Interrupt(CellExecution execution)
    {
        execution.Interrupt();
        return Task.FromResult(new JsonObject());
    }

    private static Task<JsonObject> ShutDown(Request request, Action shutDown)
    {
        var restart = request.Flag("restart", false);
        shutDown();
        return Task.FromResult(new JsonObject { ["restart"] = restart });
    }

    private static async Task<JsonObject> CloseCommAsync(KernelChannels channels, Request request)
    {
        await channels.PublishAsync("comm_close", request.Header, new JsonObject { ["comm_id"] = request.Text("comm_id", ""), ["data"] = new JsonObject() });
        return [];
    }

    private static JsonObject Ports(ConnectionFile bound) => new()
    {
        ["shell_port"] = bound.ShellPort, ["iopub_port"] = bound.OutputPort, ["stdin_port"] = bound.InputPort,
        ["hb_port"] = bound.HeartbeatPort, ["control_port"] = bound.ControlPort,
    };
}
