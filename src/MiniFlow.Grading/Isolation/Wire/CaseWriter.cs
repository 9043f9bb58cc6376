using System.Text.Json;
using MiniFlow.Lab;
using MiniFlow.Lab.Wire;

namespace MiniFlow.Grading.Isolation.Wire;

/// <summary>Writes the questions to an answer: of each case what an observer needs, and nothing that says what would be right.</summary>
internal static class CaseWriter
{
    public static void Write(Stream to, AskedExercise asked)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("exercise", asked.Id);
        json.WriteBoolean("buildsGraph", asked.BuildsGraph);
        json.WriteStartArray("cases");
        foreach (var @case in asked.Cases)
            Write(json, @case);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Case @case)
    {
        json.WriteStartObject();
        json.WriteString("wiring", @case.Wiring.ToString());
        Write(json, "inputs", @case.Inputs);
        TensorJson.Write(json, "upstream", @case.Upstream);
        TensorJson.Write(json, "otherUpstream", @case.OtherUpstream);
        if (@case.EarlierInputs is { } earlier)
            Write(json, "earlierInputs", earlier);
        if (@case.Checkpoint is { } names)
        {
            json.WriteStartArray("checkpoint");
            foreach (var name in names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        if (@case.WithRespectTo is { } asked)
        {
            json.WriteStartArray("withRespectTo");
            foreach (var position in asked)
                json.WriteNumberValue(position);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Tensor> tensors)
    {
        json.WriteStartArray(name);
        foreach (var tensor in tensors)
            TensorJson.Write(json, tensor);
        json.WriteEndArray();
    }
}
