namespace MiniFlow;

/// <summary>What the header of a safetensors file says about one tensor.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="DType">The type of its elements.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Where its bytes begin, counted from the end of the header.</param>
/// <param name="End">Where its bytes end, exclusive.</param>
internal sealed record SafetensorsEntry(string Name, DType DType, Shape Shape, long Begin, long End)
{
    /// <summary>The file's names of the dtypes that a <see cref="Tensor"/> can have.</summary>
    public static IReadOnlyDictionary<string, DType> Names { get; } = new Dictionary<string, DType>
    {
        ["F32"] = DType.Float32,
        ["F64"] = DType.Float64,
        ["I32"] = DType.Int32,
        ["I64"] = DType.Int64,
        ["BOOL"] = DType.Bool,
    };

    public static string NameOf(DType dtype) => Names.First(pair => pair.Value == dtype).Key;
}
