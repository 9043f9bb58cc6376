using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>
/// One cell: a reading of its nbformat JSON. Only what is set through these members changes; every other field, and the
/// order of fields, stays as it was found.
/// </summary>
public sealed class NotebookCell
{
    /// <summary>Reads a cell.</summary>
    /// <param name="json">The cell as nbformat has it.</param>
    public NotebookCell(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Json = json;
    }

    /// <summary>The cell as nbformat has it, with whatever fields it carries.</summary>
    public JsonObject Json { get; }

    /// <summary>Code, prose or raw text.</summary>
    public CellKind Kind => (string?)Json["cell_type"] switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>The cell's id (nbformat 4.5), or null in an older notebook.</summary>
    public string? Id
    {
        get => (string?)Json["id"];
        set => Json["id"] = value;
    }

    /// <summary>The cell's text, with <c>\n</c> line ends as a rule.</summary>
    public string Source
    {
        get => MultilineText.Read(Json["source"]);
        set => Json["source"] = MultilineText.Write(value);
    }

    /// <summary>The cell's metadata; made where there is none.</summary>
    public JsonObject Metadata => Json["metadata"] as JsonObject ?? Put("metadata", new JsonObject());

    /// <summary>The cell's outputs as nbformat has them; made where there are none.</summary>
    public JsonArray OutputsJson => Json["outputs"] as JsonArray ?? Put("outputs", new JsonArray());

    /// <summary>The cell's outputs, in order; none for prose.</summary>
    public IReadOnlyList<CellOutput> Outputs =>
        Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(output => new CellOutput(output))] : [];

    /// <summary>The cell's number in the order of execution, or null when it has not run.</summary>
    public int? ExecutionCount
    {
        get => (int?)Json["execution_count"];
        set => Json["execution_count"] = value;
    }

    /// <summary>The kernel that a code cell is for (<c>csharp</c>, <c>html</c>, …), where the cell says so itself.</summary>
    public string? KernelName =>
        Json["metadata"] is JsonObject metadata
            ? (string?)(metadata["polyglot_notebook"] as JsonObject)?["kernelName"] ?? (string?)(metadata["dotnet_interactive"] as JsonObject)?["language"]
            : null;

    /// <summary>A new code cell, not yet run.</summary>
    /// <param name="source">The code.</param>
    /// <param name="id">The cell's id: 1–64 letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <param name="kernelName">The kernel that it is for.</param>
    public static NotebookCell Code(string source, string id, string kernelName = "csharp") => new(new JsonObject
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = kernelName },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernelName },
        },
        ["outputs"] = new JsonArray(),
        ["source"] = MultilineText.Write(source),
    });

    /// <summary>A new prose cell.</summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="id">The cell's id: 1–64 letters, digits, <c>-</c> or <c>_</c>.</param>
    public static NotebookCell Markdown(string source, string id) => Text("markdown", source, id);

    /// <summary>A new raw cell: text that is neither run nor rendered.</summary>
    /// <param name="source">The text.</param>
    /// <param name="id">The cell's id: 1–64 letters, digits, <c>-</c> or <c>_</c>.</param>
    public static NotebookCell Raw(string source, string id) => Text("raw", source, id);

    /// <summary>Forgets what the cell put out.</summary>
    public void ClearOutputs()
    {
        if (Kind != CellKind.Code)
            return;
        OutputsJson.Clear();
        ExecutionCount = null;
    }

    private static NotebookCell Text(string kind, string source, string id) => new(new JsonObject
    {
        ["cell_type"] = kind,
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["source"] = MultilineText.Write(source),
    });

    private T Put<T>(string name, T made) where T : JsonNode
    {
        Json[name] = made;
        return made;
    }
}
