using System.Text;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>
/// Writes what cells put out into their notebook: neighbouring texts of one stream become one output, and an update
/// replaces its output wherever it stands.
/// </summary>
public sealed class OutputRecorder
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, NotebookCell> cells = [];
    private readonly Dictionary<string, JsonObject> displays = [];
    private readonly Dictionary<int, OpenStream> streams = [];
    private readonly HashSet<int> clearing = [];

    /// <summary>From now on, what cell <paramref name="number"/> puts out belongs to <paramref name="cell"/>, whose old outputs go.</summary>
    /// <param name="number">The number that the cell's events carry.</param>
    /// <param name="cell">The cell of the notebook.</param>
    public void Begin(int number, NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        lock (gate)
        {
            cell.ClearOutputs();
            cell.ExecutionCount = number;
            cells[number] = cell;
        }
    }

    /// <summary>Writes down one event; one of a cell that has not begun is dropped.</summary>
    /// <param name="happened">What a cell put out.</param>
    public void Record(CellEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        lock (gate)
        {
            if (!cells.TryGetValue(happened.Cell, out var cell))
                return;
            if (happened is TextWritten text)
                Record(cell, text);
            else if (happened is DisplayUpdated updated)
                Record(updated);
            else if (happened is OutputCleared cleared)
                Clear(cell, cleared);
            else
                Add(cell, happened);
        }
    }

    /// <summary>Brings the notebook's cells up to date with all that was recorded; until then a text may still be on its way.</summary>
    public void Complete()
    {
        lock (gate)
        {
            foreach (var stream in streams.Values)
                stream.Close();
        }
    }

    private void Clear(NotebookCell cell, OutputCleared cleared)
    {
        if (cleared.Wait)
        {
            clearing.Add(cleared.Cell);
            return;
        }

        streams.Remove(cleared.Cell);
        cell.OutputsJson.Clear();
    }

    private void ClearIfDue(NotebookCell cell, int number)
    {
        if (clearing.Remove(number))
            Clear(cell, new OutputCleared(number, Wait: false));
    }

    private void Record(NotebookCell cell, TextWritten text)
    {
        ClearIfDue(cell, text.Cell);
        if (!streams.TryGetValue(text.Cell, out var open) || open.Name != text.Stream)
        {
            open?.Close();
            var output = CellOutput.Stream(text.Stream, "").Json;
            cell.OutputsJson.Add((JsonNode)output);
            streams[text.Cell] = open = new OpenStream(text.Stream, output, new StringBuilder());
        }

        open.Text.Append(text.Text);
    }

    private void Record(DisplayUpdated updated)
    {
        if (displays.TryGetValue(updated.DisplayId, out var output))
            output["data"] = updated.Data.ToJson();
    }

    private void Add(NotebookCell cell, CellEvent happened)
    {
        if (happened is CellBegan)
            return;
        ClearIfDue(cell, happened.Cell);
        if (streams.Remove(happened.Cell, out var open))
            open.Close();
        var output = happened switch
        {
            ValueDisplayed displayed => displays[displayed.DisplayId] = CellOutput.Display(displayed.Data).Json,
            ResultProduced result => CellOutput.Result(result.Data, result.Cell).Json,
            CellFailed failed => CellOutput.Error(failed.Error.Name, failed.Error.Message).Json,
            _ => null,
        };
        if (output is not null)
            cell.OutputsJson.Add((JsonNode)output);
    }

    /// <summary>A stream output that text is still added to: its lines are written down once, not with each piece.</summary>
    private sealed record OpenStream(string Name, JsonObject Output, StringBuilder Text)
    {
        public void Close() => Output["text"] = MultilineText.Write(Text.ToString());
    }
}
