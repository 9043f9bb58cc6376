using System.Text.Json.Nodes;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Messages;

/// <summary>What a cell puts out, as messages to its front ends.</summary>
internal static class OutputMessages
{
    /// <summary>The message's type and content; null for what no front end is told.</summary>
    /// <param name="happened">What the cell put out.</param>
    /// <param name="executionCount">The cell's number as the front end shows it.</param>
    public static (string Type, JsonObject Content)? Of(CellEvent happened, int executionCount) => happened switch
    {
        TextWritten text => ("stream", new JsonObject { ["name"] = text.Stream, ["text"] = text.Text }),
        ValueDisplayed displayed => ("display_data", Data(displayed.Data, displayed.DisplayId)),
        DisplayUpdated updated => ("update_display_data", Data(updated.Data, updated.DisplayId)),
        ResultProduced result => ("execute_result", Result(result.Data, executionCount)),
        OutputCleared cleared => ("clear_output", new JsonObject { ["wait"] = cleared.Wait }),
        CellFailed failed => ("error", Error(failed.Error)),
        _ => null,
    };

    /// <summary>An error, as its own message and as part of a reply. Its message is its traceback already.</summary>
    public static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Message.Split('\n').Select(line => (JsonNode)line)]),
    };

    /// <inheritdoc cref="Error(CellError)"/>
    public static JsonObject ErrorReply(CellError error)
    {
        var reply = Error(error);
        reply["status"] = "error";
        return reply;
    }

    private static JsonObject Data(MimeBundle data, string displayId) => new()
    {
        ["data"] = data.ToMessageJson(),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = displayId },
    };

    private static JsonObject Result(MimeBundle data, int executionCount) => new()
    {
        ["execution_count"] = executionCount,
        ["data"] = data.ToMessageJson(),
        ["metadata"] = new JsonObject(),
    };
}
