using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Answers complete_request, inspect_request and is_complete_request from the session's state.</summary>
internal sealed class CodeQuestions(SessionProcess session)
{
    // Longer than it ever takes, shorter than somebody who types is patient.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<JsonObject> CompleteAsync(Request request)
    {
        var code = request.Text("code");
        var cursor = Cursor(request, code);
        var list = await AskAsync(new CodeQuestion.Completion(code, cursor)) as CompletionList ?? new CompletionList(cursor, cursor, []);
        var start = CursorPositions.ToMessage(code, list.Start);
        var end = CursorPositions.ToMessage(code, list.End);
        var details = list.Items.Select(item => (JsonNode)new JsonObject
        {
            ["text"] = item.Text, ["type"] = item.Kind, ["signature"] = item.Signature ?? "", ["start"] = start, ["end"] = end,
        });
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. details]) },
        };
    }

    public async Task<JsonObject> InspectAsync(Request request)
    {
        var code = request.Text("code");
        var description = await AskAsync(new CodeQuestion.Description(code, Cursor(request, code))) as CodeDescription;
        return new JsonObject
        {
            ["status"] = "ok", ["found"] = description is not null, ["data"] = description?.Data.ToMessageJson() ?? [], ["metadata"] = new JsonObject(),
        };
    }

    public async Task<JsonObject> JudgeAsync(Request request)
    {
        var answer = await AskAsync(new CodeQuestion.Completeness(request.Text("code"))) as CodeCompleteness;
        var reply = new JsonObject { ["status"] = answer?.Status ?? "unknown" };
        if (answer?.Status == "incomplete")
            reply["indent"] = answer.Indent;
        return reply;
    }

    private static int Cursor(Request request, string code) =>
        request.Number("cursor_pos") is { } position ? CursorPositions.FromMessage(code, position) : code.Length;

    private async Task<CodeAnswer?> AskAsync(CodeQuestion question)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            return await session.AskAsync(question, limit.Token);
        }
        catch (Exception late) when (late is OperationCanceledException or NotebookException)
        {
            return null;
        }
    }
}
