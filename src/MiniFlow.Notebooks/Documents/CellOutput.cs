using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>One output of a code cell: a reading of its nbformat JSON, which stays the truth.</summary>
public sealed class CellOutput
{
    /// <summary>Reads an output.</summary>
    /// <param name="json">The output as nbformat has it.</param>
    public CellOutput(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Json = json;
    }

    /// <summary>The output as nbformat has it, with whatever fields it carries.</summary>
    public JsonObject Json { get; }

    /// <summary>What sort of output it is; an unknown sort counts as a display.</summary>
    public OutputKind Kind => (string?)Json["output_type"] switch
    {
        "stream" => OutputKind.Stream,
        "execute_result" => OutputKind.ExecuteResult,
        "error" => OutputKind.Error,
        _ => OutputKind.DisplayData,
    };

    /// <summary><c>stdout</c> or <c>stderr</c>; empty for anything but a stream.</summary>
    public string StreamName => (string?)Json["name"] ?? "";

    /// <summary>The text of a stream; empty for anything else.</summary>
    public string StreamText => MultilineText.Read(Json["text"]);

    /// <summary>The MIME types that the value is there in, in the order of the file.</summary>
    public IReadOnlyList<string> MimeTypes => Data is { } data ? [.. data.Select(entry => entry.Key)] : [];

    /// <summary>The value in the MIME type <paramref name="mimeType"/> as a text, or null where it is not there.</summary>
    /// <param name="mimeType">For example <c>text/html</c>.</param>
    public string? GetText(string mimeType) =>
        Data is { } data && data.TryGetPropertyValue(mimeType, out var value) ? MultilineText.Read(value) : null;

    /// <summary>The value in the JSON MIME type <paramref name="mimeType"/>, or null where it is not there.</summary>
    /// <param name="mimeType">For example <c>application/json</c>.</param>
    public JsonNode? GetJson(string mimeType) => Data?[mimeType];

    /// <summary>The error's name (nbformat's <c>ename</c>); empty for anything but an error.</summary>
    public string ErrorName => (string?)Json["ename"] ?? "";

    /// <summary>The error's message (nbformat's <c>evalue</c>); empty for anything but an error.</summary>
    public string ErrorMessage => (string?)Json["evalue"] ?? "";

    private JsonObject? Data => Json["data"] as JsonObject;

    /// <summary>Text on a stream.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">What was written.</param>
    public static CellOutput Stream(string name, string text) => new(new JsonObject
    {
        ["name"] = name,
        ["output_type"] = "stream",
        ["text"] = MultilineText.Write(text),
    });

    /// <summary>A displayed value.</summary>
    /// <param name="data">MIME type → value.</param>
    public static CellOutput Display(MimeBundle data) => new(new JsonObject
    {
        ["data"] = Bundle(data),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    });

    /// <summary>The value of the last expression.</summary>
    /// <param name="data">MIME type → value.</param>
    /// <param name="executionCount">The cell's number in the order of execution.</param>
    public static CellOutput Result(MimeBundle data, int executionCount) => new(new JsonObject
    {
        ["data"] = Bundle(data),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    });

    /// <summary>What made the cell fail.</summary>
    /// <param name="name">The error's name.</param>
    /// <param name="message">What is wrong, where, what to do.</param>
    /// <param name="traceback">The lines that lead to it, outermost last.</param>
    public static CellOutput Error(string name, string message, params IEnumerable<string> traceback) => new(new JsonObject
    {
        ["ename"] = name,
        ["evalue"] = message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode)line)]),
    });

    private static JsonObject Bundle(MimeBundle data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.ToJson();
    }
}
