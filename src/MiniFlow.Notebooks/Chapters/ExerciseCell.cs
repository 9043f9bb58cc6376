using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>What a cell's metadata, under <c>miniflow</c>, says about its part in an exercise.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Role">Answer or check.</param>
/// <param name="Points">What the exercise is worth.</param>
public sealed record ExerciseCell(string Exercise, CellRole Role, double Points)
{
    private const string Key = "miniflow";

    /// <summary>Reads a cell's metadata; null where the cell belongs to no exercise.</summary>
    public static ExerciseCell? Of(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Json["metadata"] is not JsonObject metadata || metadata[Key] is not JsonObject mark
            || mark["exercise"] is not JsonValue id || !id.TryGetValue(out string? exercise))
        {
            return null;
        }

        var role = mark["role"] is JsonValue value && value.TryGetValue(out string? name) ? name : null;
        var points = mark["points"] is JsonValue number && number.TryGetValue(out double worth) ? worth : 0;
        return role switch
        {
            "answer" => new ExerciseCell(exercise, CellRole.Answer, points),
            "check" => new ExerciseCell(exercise, CellRole.Check, points),
            _ => null,
        };
    }

    /// <summary>Writes it into a cell's metadata.</summary>
    public void WriteTo(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        SortedMetadata.Put(cell, Key, new JsonObject
        {
            ["exercise"] = Exercise,
            ["points"] = Points,
            ["role"] = Role == CellRole.Answer ? "answer" : "check",
        });
    }
}
