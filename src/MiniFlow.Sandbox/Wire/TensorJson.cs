using System.Text.Json;

namespace MiniFlow.Lab.Wire;

/// <summary>
/// A tensor as JSON: <c>{"dtype":"Float32","shape":[2,3],"data":"…"}</c>, the elements in row-major order, little-endian, in base64: every number to the
/// bit, NaN and infinities among them, and one look at a length tells whether all is there.
/// </summary>
internal static class TensorJson
{
    // More axes and elements than any answer or case of the kit has.
    private const int MostAxes = 8;
    private const int MostElements = 1 << 24;

    public static void Write(Utf8JsonWriter json, Tensor tensor)
    {
        json.WriteStartObject();
        json.WriteString("dtype", tensor.DType.ToString());
        json.WriteStartArray("shape");
        for (var axis = 0; axis < tensor.Rank; axis++)
            json.WriteNumberValue(tensor.Shape[axis]);
        json.WriteEndArray();
        json.WriteBase64String("data", tensor.AsBytes());
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, Tensor? tensor)
    {
        if (tensor is null)
            return;
        json.WritePropertyName(name);
        Write(json, tensor);
    }

    /// <summary>Reads a tensor that anybody may have written.</summary>
    /// <exception cref="JsonException">It is not one; the message says why.</exception>
    public static Tensor Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException($"A tensor was to be expected, and this is a JSON {json.ValueKind}.");
        var dtype = Text(json, "dtype") switch
        {
            nameof(DType.Float32) => DType.Float32,
            nameof(DType.Float64) => DType.Float64,
            nameof(DType.Int32) => DType.Int32,
            nameof(DType.Int64) => DType.Int64,
            nameof(DType.Bool) => DType.Bool,
            _ => throw new JsonException("A tensor has an unknown dtype."),
        };
        var (shape, size) = ShapeOf(json);
        if (!json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.String || !data.TryGetBytesFromBase64(out var bytes))
            throw new JsonException("The elements of a tensor are not in base64.");
        if (bytes.Length != size * dtype.ElementSize())
            throw new JsonException($"A tensor of {size} elements has {bytes.Length} bytes.");
        if (dtype == DType.Bool && bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)1))
            throw new JsonException("A tensor of booleans holds something else.");
        var tensor = new Tensor(shape, dtype);
        bytes.CopyTo(tensor.AsBytes());
        return tensor;
    }

    private static (Shape Shape, long Size) ShapeOf(JsonElement json)
    {
        if (!json.TryGetProperty("shape", out var shape) || shape.ValueKind != JsonValueKind.Array || shape.GetArrayLength() > MostAxes)
            throw new JsonException($"A tensor has no shape of at most {MostAxes} axes.");
        long size = 1;
        var sizes = new List<int?>();
        foreach (var axis in shape.EnumerateArray())
        {
            if (axis.ValueKind != JsonValueKind.Number || !axis.TryGetInt32(out var length) || length < 0)
                throw new JsonException("An axis of a tensor is not a whole number from 0.");
            sizes.Add(length);
            size *= length;
            if (size > MostElements)
                throw new JsonException($"A tensor has more than {MostElements} elements.");
        }

        return (new Shape([.. sizes]), size);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
