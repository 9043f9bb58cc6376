using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>
/// The one output that says how an exercise came out: JSON of the type <c>application/vnd.miniflow.check+json</c>. Nothing
/// else counts, neither what is printed nor that no error came.
/// </summary>
internal static class CheckOutput
{
    public const string MimeType = "application/vnd.miniflow.check+json";

    private const int Schema = 1;

    /// <summary>Reads the result in an output, or null where there is none that can be read.</summary>
    public static ExerciseResult? Read(CellOutput output)
    {
        if (output.GetJson(MimeType) is not { } node)
            return null;

        try
        {
            // A front end may have kept the JSON as the text that it arrived as.
            var json = (node is JsonValue or JsonArray ? JsonNode.Parse(output.GetText(MimeType) ?? "") : node) as JsonObject;
            if (json is null || (int?)json["schema"] != Schema || Status((string?)json["status"]) is not { } status || (string?)json["exercise"] is not { } id)
                return null;
            return new ExerciseResult(
                id,
                (string?)json["title"] ?? id,
                status,
                (double?)json["points"] ?? 0,
                (double?)json["earned"] ?? 0,
                (string?)json["message"] ?? "",
                Metrics(json["metrics"] as JsonObject));
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ExerciseStatus? Status(string? status) => status switch
    {
        "passed" => ExerciseStatus.Passed,
        "failed" => ExerciseStatus.Failed,
        "not-started" => ExerciseStatus.NotStarted,
        _ => null,
    };

    private static Dictionary<string, double> Metrics(JsonObject? metrics) =>
        metrics is null
            ? []
            : metrics.Where(metric => metric.Value is not null).ToDictionary(metric => metric.Key, metric => (double)metric.Value!);
}
