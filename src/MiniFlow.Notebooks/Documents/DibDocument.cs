using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>
/// The .dib format: plain text in which a line <c>#!csharp</c>, <c>#!markdown</c>, … begins a cell, after an optional
/// <c>#!meta</c> with the notebook's metadata as JSON. It keeps neither cell metadata nor outputs nor ids.
/// </summary>
public static class DibDocument
{
    private const string Meta = "#!meta";

    /// <summary>Reads a .dib text into the same cells that an .ipynb has; ids are made from position and text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="NotebookException">The front matter is not JSON.</exception>
    public static NotebookDocument Parse(string text, string name = "the notebook") => Parse(text, name, out _);

    /// <summary>Also says in which line of the file each cell's text begins, from 1, for messages about it.</summary>
    internal static NotebookDocument Parse(string text, string name, out IReadOnlyList<int> firstLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begins = new List<int>();
        firstLines = begins;
        var document = new NotebookDocument();
        var lines = new LineQueue(text);
        while (lines.Peek() is "")
            lines.Next();
        if (lines.Peek()?.TrimEnd() == Meta)
            ReadMeta(lines, document.Metadata, name);

        var kernelNames = DeclaredKernels(document.Metadata);
        var kernel = document.DefaultKernelName;
        var cell = new List<string>();
        while (lines.Next() is { } line)
        {
            if (line.StartsWith("#!", StringComparison.Ordinal) && line[2..].Trim() is var begun && (KernelNames.IsKnown(begun) || kernelNames.Contains(begun)))
            {
                AddCell(document, kernel, cell, lines.Number - 1, begins);
                kernel = KernelNames.Plain(begun);
            }
            else
            {
                cell.Add(line);
            }
        }

        AddCell(document, kernel, cell, lines.Number, begins);
        return document;
    }

    /// <summary>Writes a notebook as .dib: front matter, then every cell that is not empty.</summary>
    /// <param name="document">The notebook.</param>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var info = document.Metadata["polyglot_notebook"]?["kernelInfo"] ?? document.Metadata["kernelInfo"] ?? NotebookMetadata.KernelInfo();
        var text = new StringBuilder();
        text.Append(Meta).Append("\n\n").Append(new JsonObject { ["kernelInfo"] = info.DeepClone() }.ToJsonString()).Append("\n\n");
        foreach (var cell in document.Cells)
        {
            var source = string.Join('\n', WithoutBlankEnds(cell.Source.Split('\n').Select(line => line.TrimEnd('\r')).ToList()));
            if (source.Length == 0)
                continue;
            var kernel = cell.Kind switch
            {
                CellKind.Markdown => "markdown",
                CellKind.Raw => "raw",
                _ => document.KernelNameOf(cell),
            };
            text.Append("#!").Append(kernel).Append("\n\n").Append(source).Append("\n\n");
        }

        text.Length--;
        return text.ToString();
    }

    private static void ReadMeta(LineQueue lines, JsonObject metadata, string name)
    {
        var first = lines.Number + 1;
        lines.Next();
        var json = new StringBuilder();
        while (lines.Peek() is { } line && !line.StartsWith("#!", StringComparison.Ordinal))
            json.Append(lines.Next()).Append('\n');
        try
        {
            if (JsonNode.Parse(json.ToString()) is not JsonObject meta)
                throw new NotebookException($"{name}, line {first}: what follows #!meta must be a JSON object.");
            if (meta["kernelInfo"] is JsonObject info)
                metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = info.DeepClone() };
            foreach (var (key, value) in meta.Where(entry => entry.Key != "kernelInfo"))
                metadata[key] = value?.DeepClone();
        }
        catch (JsonException error)
        {
            throw new NotebookException($"{name}, line {first + 1 + error.LineNumber}: what follows #!meta is not JSON.", error);
        }
    }

    private static HashSet<string> DeclaredKernels(JsonObject metadata) =>
        metadata["polyglot_notebook"]?["kernelInfo"]?["items"] is JsonArray items
            ? items.Select(item => (string?)item?["name"]).OfType<string>().ToHashSet()
            : [];

    private static void AddCell(NotebookDocument document, string kernel, List<string> lines, int lastLine, List<int> begins)
    {
        var begin = lastLine - lines.Count + 1 + lines.FindIndex(line => line.Length > 0);
        var source = string.Join('\n', WithoutBlankEnds(lines));
        lines.Clear();
        if (source.Length == 0)
            return;
        begins.Add(begin);
        var id = CellIds.For(document.Cells.Count, source);
        document.Cells.Add(kernel switch
        {
            "markdown" => NotebookCell.Markdown(source, id),
            "raw" => NotebookCell.Raw(source, id),
            _ => NotebookCell.Code(source, id, kernel),
        });
    }

    private static List<string> WithoutBlankEnds(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        return first < 0 ? [] : lines[first..(lines.FindLastIndex(line => line.Length > 0) + 1)];
    }
}
