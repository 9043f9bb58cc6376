namespace MiniFlow.Lab.Views;

/// <summary>A tensor's numbers as doubles, seen as a stack of matrices: what every picture of a tensor starts from. They are
/// read when they are first asked for: most tensors of a large graph never are.</summary>
internal sealed class TensorData
{
    private readonly Lazy<double[]> values;
    private readonly Lazy<TensorStatistics> statistics;

    public TensorData(Tensor tensor)
    {
        Size = tensor.Size;
        Shape = tensor.Shape;
        DType = tensor.DType;
        values = new(() => Read(tensor));
        statistics = new(() => new TensorStatistics(Values));
        Columns = tensor.Rank == 0 ? 1 : tensor.Shape[tensor.Rank - 1];
        Rows = tensor.Rank < 2 ? 1 : tensor.Shape[tensor.Rank - 2];
        Slices = Rows * Columns == 0 ? 0 : tensor.Size / (Rows * Columns);
    }

    public Shape Shape { get; }

    public DType DType { get; }

    /// <summary>The numbers, the innermost dimension fastest.</summary>
    public double[] Values => values.Value;

    /// <summary>The innermost dimension.</summary>
    public int Columns { get; }

    /// <summary>The dimension before it, 1 for a vector or a number.</summary>
    public int Rows { get; }

    /// <summary>How many matrices: the product of the other dimensions.</summary>
    public int Slices { get; }

    public TensorStatistics Statistics => statistics.Value;

    public int Size { get; }

    public bool IsScalar => Shape.Rank == 0;

    public double this[int slice, int row, int column] => Values[(((slice * Rows) + row) * Columns) + column];

    /// <summary>A number as it is written in a cell: whole numbers and truth values as such.</summary>
    public string Format(double value) =>
        DType == DType.Bool ? (value != 0 ? "true" : "false") : Numbers.Pretty(value);

    /// <summary>For instance <c>float32 (2, 3)</c>.</summary>
    public string Heading => $"{DTypeName} {Shape}";

    private string DTypeName => DType switch
    {
        DType.Float32 => "float32",
        DType.Float64 => "float64",
        DType.Int32 => "int32",
        DType.Int64 => "int64",
        _ => "bool",
    };

    private static double[] Read(Tensor tensor) => tensor.DType switch
    {
        DType.Float32 => Convert(tensor.AsSpan<float>(), value => value),
        DType.Float64 => tensor.ToArray<double>(),
        DType.Int32 => Convert(tensor.AsSpan<int>(), value => value),
        DType.Int64 => Convert(tensor.AsSpan<long>(), value => value),
        _ => Convert(tensor.AsSpan<bool>(), value => value ? 1 : 0),
    };

    private static double[] Convert<T>(ReadOnlySpan<T> elements, Func<T, double> convert)
    {
        var result = new double[elements.Length];
        for (var index = 0; index < result.Length; index++)
            result[index] = convert(elements[index]);
        return result;
    }
}
