using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow;

/// <summary>The header of a safetensors file: a JSON object that says for every tensor its dtype, its shape and where its bytes lie,
/// and under <c>__metadata__</c> whatever strings its writer wanted to keep.</summary>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    private const string MetadataKey = "__metadata__";

    /// <summary>The header for tensors that are laid one behind the other in the order given.</summary>
    public static SafetensorsHeader For(IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        List<SafetensorsEntry> entries = [];
        long begin = 0;
        foreach (var (name, tensor) in tensors)
        {
            if (name == MetadataKey)
                throw new CheckpointException($"A tensor cannot be named {MetadataKey}: the safetensors format keeps that name for itself. Choose another.");
            var end = begin + ((long)tensor.Size * tensor.DType.ElementSize());
            entries.Add(new SafetensorsEntry(name, tensor.DType, tensor.Shape, begin, end));
            begin = end;
        }

        return new SafetensorsHeader(entries, metadata);
    }

    /// <summary>The header as UTF-8, filled up with spaces so that the numbers behind it are aligned to eight bytes.</summary>
    public byte[] ToUtf8()
    {
        var json = new JsonObject();
        if (Metadata.Count > 0)
            json[MetadataKey] = new JsonObject(Metadata.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

        foreach (var entry in Entries)
        {
            json[entry.Name] = new JsonObject
            {
                ["dtype"] = SafetensorsEntry.NameOf(entry.DType),
                ["shape"] = new JsonArray([.. entry.Shape.Dimensions.ToArray().Select(dimension => (JsonNode)dimension)]),
                ["data_offsets"] = new JsonArray(entry.Begin, entry.End),
            };
        }

        var text = JsonSerializer.SerializeToUtf8Bytes(json);
        var padded = new byte[(text.Length + 7) / 8 * 8];
        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        return padded;
    }

    /// <summary>Reads a header and holds it against the length of the data: every tensor's bytes are as many as its shape needs, and
    /// together they fill the data without gap or overlap, as the format demands.</summary>
    /// <exception cref="MalformedHeaderException">Something does not agree; the message says what.</exception>
    public static SafetensorsHeader Parse(byte[] utf8, long dataLength)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 8 });
        }
        catch (JsonException error)
        {
            throw new MalformedHeaderException("its header is not JSON", error);
        }

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new MalformedHeaderException("its header is not a JSON object");

            List<SafetensorsEntry> entries = [];
            Dictionary<string, string> metadata = [];
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (property.Name == MetadataKey)
                    metadata = ReadMetadata(property.Value);
                else
                    entries.Add(ReadEntry(property.Name, property.Value));
            }

            RequireSeamless(entries, dataLength);
            return new SafetensorsHeader(entries, metadata);
        }
    }

    private static Dictionary<string, string> ReadMetadata(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Any(pair => pair.Value.ValueKind != JsonValueKind.String))
            throw new MalformedHeaderException($"its {MetadataKey} is not an object of strings");
        Dictionary<string, string> metadata = [];
        foreach (var pair in value.EnumerateObject())
            metadata[pair.Name] = pair.Value.GetString()!;
        return metadata;
    }

    private static SafetensorsEntry ReadEntry(string name, JsonElement value)
    {
        try
        {
            var dtypeName = value.GetProperty("dtype").GetString() ?? "";
            if (!SafetensorsEntry.Names.TryGetValue(dtypeName, out var dtype))
                throw new MalformedHeaderException($"the tensor '{name}' is of dtype {dtypeName}; known here are {string.Join(", ", SafetensorsEntry.Names.Keys)}");

            int[] dimensions = [.. value.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())];
            if (dimensions.Any(dimension => dimension < 0))
                throw new MalformedHeaderException($"the tensor '{name}' has a negative dimension");

            long[] offsets = [.. value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
            if (offsets.Length != 2)
                throw new MalformedHeaderException($"the tensor '{name}' has {offsets.Length} data offsets where two belong");

            var needed = dimensions.Aggregate((long)dtype.ElementSize(), (product, dimension) => checked(product * dimension));
            if (offsets[1] - offsets[0] != needed)
                throw new MalformedHeaderException($"the tensor '{name}' of shape {new Shape(dimensions)} needs {needed} bytes, but its offsets span {offsets[1] - offsets[0]}");

            return new SafetensorsEntry(name, dtype, new Shape(dimensions), offsets[0], offsets[1]);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or OverflowException or FormatException or MiniFlowException)
        {
            throw new MalformedHeaderException($"what it says about the tensor '{name}' is not of the format", error);
        }
    }

    private static void RequireSeamless(IEnumerable<SafetensorsEntry> entries, long dataLength)
    {
        long position = 0;
        var names = new HashSet<string>();
        foreach (var entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (!names.Add(entry.Name))
                throw new MalformedHeaderException($"the tensor '{entry.Name}' stands in it twice");
            if (entry.Begin != position)
                throw new MalformedHeaderException($"the bytes of the tensor '{entry.Name}' begin at {entry.Begin} where {position} was expected");
            position = entry.End;
        }

        if (position != dataLength)
            throw new MalformedHeaderException($"its tensors need {position} bytes of data and it has {dataLength}");
    }
}
