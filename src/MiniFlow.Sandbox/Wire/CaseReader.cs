using System.Text.Json;

namespace MiniFlow.Lab.Wire;

/// <summary>Reads the questions that the grader wrote.</summary>
internal static class CaseReader
{
    public static Questions Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        var json = document.RootElement;
        return new Questions(
            json.GetProperty("exercise").GetString()!,
            json.GetProperty("buildsGraph").GetBoolean(),
            [.. json.GetProperty("cases").EnumerateArray().Select(CaseOf)]);
    }

    private static Case CaseOf(JsonElement json) => new()
    {
        Inputs = Tensors(json, "inputs") ?? [],
        Upstream = Optional(json, "upstream"),
        OtherUpstream = Optional(json, "otherUpstream"),
        EarlierInputs = Tensors(json, "earlierInputs"),
        Checkpoint = json.TryGetProperty("checkpoint", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : null,
        Wiring = Enum.Parse<Wiring>(json.GetProperty("wiring").GetString()!),
        WithRespectTo = json.TryGetProperty("withRespectTo", out var asked) ? [.. asked.EnumerateArray().Select(position => position.GetInt32())] : null,
    };

    private static Tensor? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var tensor) ? TensorJson.Read(tensor) : null;

    private static List<Tensor>? Tensors(JsonElement json, string name) =>
        json.TryGetProperty(name, out var tensors) ? [.. tensors.EnumerateArray().Select(TensorJson.Read)] : null;
}
