using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>
/// An .ipynb file (nbformat 4). Unknown fields, cell ids and the order of fields survive: a notebook that was loaded and
/// saved unchanged is the same file, byte for byte, when Jupyter wrote it.
/// </summary>
public sealed class NotebookDocument
{
    private readonly List<NotebookCell> cells;

    private NotebookDocument(JsonObject json, IEnumerable<NotebookCell> cells)
    {
        Json = json;
        this.cells = [.. cells];
    }

    /// <summary>An empty C# notebook (nbformat 4.5) with the metadata that Polyglot Notebooks and Jupyter look for.</summary>
    public NotebookDocument() : this(NotebookMetadata.EmptyNotebook(), [])
    {
    }

    /// <summary>The notebook's fields; <c>cells</c> in it is brought up to date by <see cref="ToJson"/>.</summary>
    public JsonObject Json { get; }

    /// <summary>The cells, in order; add, remove and move them here.</summary>
    public IList<NotebookCell> Cells => cells;

    /// <summary>The notebook's metadata.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (Json["metadata"] is JsonObject metadata)
                return metadata;
            Json["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>The kernel of cells that name none: what the metadata says, else <c>csharp</c>.</summary>
    public string DefaultKernelName => NotebookMetadata.DefaultKernelName(Json["metadata"]);

    /// <summary>The kernel that runs <paramref name="cell"/>, in its plain spelling (<c>csharp</c>, not <c>C#</c>).</summary>
    /// <param name="cell">A code cell of this notebook.</param>
    public string KernelNameOf(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return KernelNames.Plain(cell.KernelName ?? DefaultKernelName);
    }

    /// <summary>Reads a notebook file, .ipynb or (by its name) .dib.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookException">The file is not a notebook; the message names the file and the place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
            throw new NotebookException($"There is no notebook {path}. Check the name and the folder ({Directory.GetCurrentDirectory()}).");
        var text = File.ReadAllText(path);
        return Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase)
            ? DibDocument.Parse(text, path)
            : Parse(text, path);
    }

    /// <summary>Reads a notebook from its JSON.</summary>
    /// <param name="json">The text of an .ipynb file.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="NotebookException">The text is not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string json, string name = "the notebook")
    {
        ArgumentNullException.ThrowIfNull(json);
        var notebook = ParseObject(json, name);
        if (notebook["nbformat"] is not JsonValue format || !format.TryGetValue(out int major) || major != 4)
        {
            throw new NotebookException($"{name} is not a notebook of nbformat 4 (its nbformat is {notebook["nbformat"]?.ToJsonString() ?? "missing"}). "
                + "Open it in Jupyter and save it again, or run: jupyter nbconvert --to notebook --nbformat 4");
        }

        if (notebook["cells"] is not JsonArray cells || cells.Any(cell => cell is not JsonObject))
            throw new NotebookException($"{name} has no list of cells: its field \"cells\" must be an array of objects.");
        return new NotebookDocument(notebook, cells.Select(cell => new NotebookCell((JsonObject)cell!)));
    }

    /// <summary>The notebook as Jupyter writes it: one space of indentation, a line end at the end.</summary>
    public string ToJson()
    {
        if (Json["cells"] is not JsonArray array)
            Json["cells"] = array = [];
        if (!array.SequenceEqual(cells.Select(cell => cell.Json)))
        {
            array.Clear();
            foreach (var cell in cells)
                // A cell that still belongs to another notebook is copied: JSON has one parent.
                array.Add(cell.Json.Parent is null ? cell.Json : cell.Json.DeepClone());
        }

        return JupyterJson.Write(Json);
    }

    /// <summary>
    /// Writes the notebook, as .dib where the name says so. The file is replaced in one step, so that a failure on the
    /// way leaves the old one whole.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var dib = Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(draft, dib ? DibDocument.Write(this) : ToJson(), new UTF8Encoding(false));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static JsonObject ParseObject(string json, string name)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new NotebookException($"{name} is empty. A new notebook is made in VS Code or Jupyter; an old one may lie in .ipynb_checkpoints beside it.");
        try
        {
            var node = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node as JsonObject ?? throw new NotebookException($"{name} is not a notebook: its JSON is not an object.");
        }
        catch (JsonException error)
        {
            var place = error.LineNumber is { } line ? $" at line {line + 1}, column {error.BytePositionInLine + 1}" : "";
            throw new NotebookException($"{name} is not a notebook: its JSON is broken{place}. {Reason(error.Message)}", error);
        }
    }

    // The parser goes on about its own settings and repeats the place as it counts, from 0.
    private static string Reason(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = place < 0 ? message : message[..place];
        return reason.Replace(", when isFinalBlock is true", "", StringComparison.Ordinal);
    }
}
