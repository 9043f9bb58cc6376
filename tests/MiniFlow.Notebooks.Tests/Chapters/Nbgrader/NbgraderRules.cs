using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Tests.Chapters;

/// <summary>nbgrader's published rules of a notebook, version 3 of its metadata: its JSON schema and what its validator adds.</summary>
internal static partial class NbgraderRules
{
    private static readonly HashSet<string> Flags = ["grade", "locked", "solution", "task"];
    private static readonly HashSet<string> Others = ["schema_version", "grade_id", "points", "checksum", "cell_type"];

    /// <summary>Everything that nbgrader would refuse, one sentence each.</summary>
    public static IReadOnlyList<string> Problems(NotebookDocument document)
    {
        var problems = new List<string>();
        var ids = new HashSet<string>();
        foreach (var cell in document.Cells)
        {
            if (cell.Json["metadata"]?["nbgrader"] is not JsonObject meta)
                continue;
            problems.AddRange(Schema(meta));
            problems.AddRange(Validator(cell, meta));
            if ((Is(meta, "grade") || Is(meta, "solution") || Is(meta, "locked")) && !ids.Add((string?)meta["grade_id"] ?? ""))
                problems.Add($"the grade_id {meta["grade_id"]} is there twice");
        }

        return problems;
    }

    private static IEnumerable<string> Schema(JsonObject meta)
    {
        foreach (var key in meta.Select(entry => entry.Key).Where(key => !Flags.Contains(key) && !Others.Contains(key)))
            yield return $"the key {key} is not allowed";
        foreach (var key in new[] { "schema_version", "grade", "locked", "solution" }.Where(key => !meta.ContainsKey(key)))
            yield return $"the key {key} is missing";
        foreach (var flag in Flags.Where(flag => meta[flag] is { } value && value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)))
            yield return $"{flag} is not true or false";
        if (meta["schema_version"] is { } version && version.ToJsonString() != "3")
            yield return $"the schema_version is {version.ToJsonString()}";
        if (meta["grade_id"] is { } id && (id.GetValueKind() != JsonValueKind.String || !GradeId().IsMatch((string)id!)))
            yield return $"the grade_id {id} has other characters than letters, digits, _ and -";
        if (meta["points"] is { } points && (points.GetValueKind() != JsonValueKind.Number || (double)points < 0))
            yield return $"the points {points} are no number from 0";
        if (meta["checksum"] is { } checksum && (checksum.GetValueKind() != JsonValueKind.String || ((string)checksum!).Length != 32))
            yield return "the checksum has not 32 characters";
        if (meta["cell_type"] is { } kind && (string?)kind is not ("raw" or "code" or "markdown"))
            yield return $"the cell_type {kind} is none";
    }

    private static IEnumerable<string> Validator(NotebookCell cell, JsonObject meta)
    {
        var kind = (string?)cell.Json["cell_type"];
        if (meta["cell_type"] is { } was && (string?)was != kind)
            yield return $"the cell was {was} and is {kind}";
        if ((Is(meta, "grade") || Is(meta, "solution") || Is(meta, "locked")) && string.IsNullOrEmpty((string?)meta["grade_id"]))
            yield return "a cell has no grade_id";
        if (Is(meta, "grade") && !meta.ContainsKey("points"))
            yield return $"the cell {meta["grade_id"]} has no points";
        if (Is(meta, "task") && kind != "markdown")
            yield return "a task that is not prose";
        if (!Is(meta, "task") && kind == "markdown" && Is(meta, "grade") != Is(meta, "solution"))
            yield return "prose that is graded is an answer as well";
    }

    private static bool Is(JsonObject meta, string flag) => meta[flag] is { } value && value.GetValueKind() == JsonValueKind.True;

    [GeneratedRegex(@"^[a-zA-Z0-9_\-]*$")]
    private static partial Regex GradeId();
}
