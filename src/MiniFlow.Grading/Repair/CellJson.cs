using System.Text.Json;
using MiniFlow.Lab;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Grading.Repair;

/// <summary>Reads one cell of a submission. Whatever has an unexpected form counts as not there.</summary>
internal static class CellJson
{
    public static SubmittedCell Read(JsonElement cell, int index)
    {
        // nbformat 3 calls a code cell's text its input.
        var source = Members.Lines(Members.Of(cell, "source")) ?? Members.Lines(Members.Of(cell, "input")) ?? "";
        var metadata = Members.Of(cell, "metadata");
        return new SubmittedCell(index, Members.Text(cell, "cell_type") == "code", source.ReplaceLineEndings("\n"))
        {
            Id = Members.Text(cell, "id"),
            Mark = Ours(Members.Of(metadata, "miniflow")) ?? Nbgrader(Members.Of(metadata, "nbgrader")),
            Kernel = Members.Text(Members.Of(metadata, "polyglot_notebook"), "kernelName") ?? Members.Text(Members.Of(metadata, "dotnet_interactive"), "language"),
            Hints = Hints(Members.Of(cell, "outputs")),
        };
    }

    private static ExerciseCell? Ours(JsonElement mark) =>
        Members.Text(mark, "exercise") is not { } exercise ? null : Members.Text(mark, "role") switch
        {
            "answer" => new ExerciseCell(exercise, CellRole.Answer, Members.Number(mark, "points") ?? 0),
            "check" => new ExerciseCell(exercise, CellRole.Check, Members.Number(mark, "points") ?? 0),
            _ => null,
        };

    private static ExerciseCell? Nbgrader(JsonElement mark)
    {
        if (Members.Text(mark, "grade_id") is not { Length: > 0 } id)
            return null;
        return Members.Is(mark, "grade")
            ? new ExerciseCell(id.EndsWith("-check", StringComparison.Ordinal) ? id[..^6] : id, CellRole.Check, Members.Number(mark, "points") ?? 0)
            : new ExerciseCell(id, CellRole.Answer, 0);
    }

    // What the check put out says how many hints had been asked for. It is the student's own copy: worth showing, and nothing more.
    private static int? Hints(JsonElement outputs)
    {
        if (outputs.ValueKind != JsonValueKind.Array)
            return null;
        int? most = null;
        foreach (var output in outputs.EnumerateArray())
        {
            if (Members.Number(Members.Of(Members.Of(output, "data"), CheckResult.MimeType), "hints") is { } hints and >= 0 and <= 100)
                most = Math.Max(most ?? 0, (int)hints);
        }

        return most;
    }
}
