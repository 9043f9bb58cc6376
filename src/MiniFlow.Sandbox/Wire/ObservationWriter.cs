using System.Buffers;
using System.Text;
using System.Text.Json;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Wire;

/// <summary>Writes what was observed as the grader reads it. What is not there is left out.</summary>
internal static class ObservationWriter
{
    /// <summary>The first message: what was handed in.</summary>
    public static string Kind(string? kind, int count) => Message(json =>
    {
        json.WriteString("kind", kind);
        json.WriteNumber("count", count);
    });

    /// <summary>The observation of one case.</summary>
    public static string Write(int @case, Observation observed) => Message(json =>
    {
        json.WriteNumber("case", @case);
        TensorJson.Write(json, "value", observed.Value);
        json.WriteStartArray("gradients");
        foreach (var gradient in observed.Gradients)
        {
            if (gradient is null)
                json.WriteNullValue();
            else
                TensorJson.Write(json, gradient);
        }

        json.WriteEndArray();
        if (observed.Names is { } names)
            List("names", names, name => json.WriteStringValue(name));
        List("changedInputs", observed.ChangedInputs, position => json.WriteNumberValue(position));
        json.WriteBoolean("changedUpstream", observed.ChangedUpstream);
        json.WriteBoolean("ignoresInput", observed.IgnoresInput);
        json.WriteBoolean("isUntouched", observed.IsUntouched);
        if (observed.Sessions is { } use)
            List<long>("sessions", [use.Sessions, use.Variables, use.Initialisations, use.Updates, use.UpdateNodes, use.Loaded], number => json.WriteNumberValue(number));
        if (observed.Trouble is { } trouble)
            Write(json, trouble);

        void List<T>(string name, IReadOnlyList<T> elements, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var element in elements)
                write(element);
            json.WriteEndArray();
        }
    });

    private static void Write(Utf8JsonWriter json, Trouble trouble)
    {
        json.WriteStartObject("trouble");
        json.WriteString("kind", trouble.Kind.ToString());
        json.WriteString("sentence", trouble.Sentence);
        if (trouble.Line is { } line)
            json.WriteNumber("line", line);
        if (trouble.Exception is { } exception)
            json.WriteString("exception", exception);
        json.WriteEndObject();
    }

    private static string Message(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
