using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace MiniFlow.Tests.Tensors;

/// <summary>Reads the cases that golden/make_golden.py wrote: inputs, options, and what NumPy makes of them.</summary>
internal sealed class Golden
{
    private readonly JsonElement source;

    private Golden(JsonElement source) => this.source = source;

    public string Name => source.GetProperty("name").GetString()!;

    public string Operation => Option("operation").GetString()!;

    public IReadOnlyList<Tensor> Inputs => [.. source.GetProperty("inputs").EnumerateArray().Select(ReadTensor)];

    public JsonElement Expected => source.GetProperty("expected");

    public Tensor ExpectedTensor => ReadTensor(Expected);

    public JsonElement Option(string name) => source.GetProperty("options").GetProperty(name);

    public int[]? Integers(string name) =>
        Option(name).ValueKind == JsonValueKind.Null ? null : [.. Option(name).EnumerateArray().Select(item => item.GetInt32())];

    public static IReadOnlyList<Golden> Load(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"golden.{file}")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().EnumerateArray().Select(item => new Golden(item))];
    }

    /// <summary>The operations that a file has cases for, one test each.</summary>
    public static TheoryData<string> Operations(string file) => [.. Load(file).Select(golden => golden.Operation).Distinct()];

    /// <summary>Runs every case and fails with the names of those that differ.</summary>
    public static void CheckAll(IEnumerable<Golden> cases, Func<Golden, string?> difference)
    {
        var failures = cases.Select(golden => (golden.Name, Difference: difference(golden))).Where(pair => pair.Difference is not null).ToList();
        failures.ShouldBeEmpty(string.Join("\n", failures.Take(10).Select(pair => $"{pair.Name}: {pair.Difference}")));
    }

    /// <summary>Says how a result differs from the expected one; <c>null</c> when dtype, shape and elements are the same up to the tolerances.</summary>
    public static string? Difference(Tensor actual, Tensor expected, double relative = 0, double absolute = 0)
    {
        if (actual.DType != expected.DType || actual.Shape != expected.Shape)
            return $"{actual.DType} {actual.Shape} instead of {expected.DType} {expected.Shape}";
        return actual.AllClose(expected, relative, absolute, equalNan: true) ? null : $"\n{actual}\ninstead of\n{expected}";
    }

    public static DType ReadDType(string name) => Enum.Parse<DType>(name, ignoreCase: true);

    public static Tensor ReadTensor(JsonElement element)
    {
        var dtype = ReadDType(element.GetProperty("dtype").GetString()!);
        Shape shape = element.GetProperty("shape").EnumerateArray().Select(item => item.GetInt32()).ToArray();
        var data = element.GetProperty("data").EnumerateArray().ToList();
        return dtype switch
        {
            DType.Float32 => Tensor.Wrap([.. data.Select(item => float.Parse(Text(item), CultureInfo.InvariantCulture))], shape),
            DType.Float64 => Tensor.Wrap([.. data.Select(item => double.Parse(Text(item), CultureInfo.InvariantCulture))], shape),
            DType.Int32 => Tensor.Wrap([.. data.Select(item => item.GetInt32())], shape),
            DType.Int64 => Tensor.Wrap([.. data.Select(item => item.GetInt64())], shape),
            _ => Tensor.Wrap([.. data.Select(item => item.GetBoolean())], shape),
        };
    }

    private static string Text(JsonElement item) => item.ValueKind == JsonValueKind.Number
        ? item.GetRawText()
        : item.GetString() switch { "nan" => "NaN", "inf" => "Infinity", var minus => "-Infinity" + minus![4..] };
}
