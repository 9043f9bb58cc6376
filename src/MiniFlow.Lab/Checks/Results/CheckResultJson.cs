using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Lab.Checks;

/// <summary>The result that machines read: schema 1 of <c>application/vnd.miniflow.check+json</c>.</summary>
internal static class CheckResultJson
{
    // The sentences hold ∂ and quotation marks; escaped, nobody could read them in the notebook's file.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CheckResult result) => new JsonObject
    {
        ["schema"] = 1,
        ["chapter"] = result.Chapter,
        ["exercise"] = result.Exercise,
        ["title"] = result.Title,
        ["points"] = result.Points,
        ["earned"] = result.Earned,
        ["status"] = result.Status switch
        {
            CheckStatus.Passed => "passed",
            CheckStatus.Failed => "failed",
            _ => "not-started",
        },
        ["message"] = Prose.Plain(result.Message).Replace('\n', ' '),
        ["misconception"] = result.Misconception,
        ["hints"] = result.Hints,
        ["metrics"] = new JsonObject(result.Metrics.Select(metric => KeyValuePair.Create(metric.Key, (JsonNode?)Number(metric.Value)))),
    }.ToJsonString(Readable);

    // JSON has no NaN and no infinity.
    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
