namespace MiniFlow.Lab.Views;

/// <summary>A tensor's numbers as doubles, seen as a stack of matrices: what every picture of a tensor starts from.</summary>
internal sealed class TensorData
{
    public TensorData(Tensor tensor)
    {
        Shape = tensor.Shape;
        DType = tensor.DType;
        Values = tensor.DType == DType.Float64 ? tensor.ToArray<double>() : tensor.Cast(DType.Float64).ToArray<double>();
        Columns = tensor.Rank == 0 ? 1 : tensor.Shape[tensor.Rank - 1];
        Rows = tensor.Rank < 2 ? 1 : tensor.Shape[tensor.Rank - 2];
        Slices = Rows * Columns == 0 ? 0 : tensor.Size / (Rows * Columns);
        Statistics = new TensorStatistics(Values);
    }

    public Shape Shape { get; }

    public DType DType { get; }

    /// <summary>The numbers, the innermost dimension fastest.</summary>
    public double[] Values { get; }

    /// <summary>The innermost dimension.</summary>
    public int Columns { get; }

    /// <summary>The dimension before it, 1 for a vector or a number.</summary>
    public int Rows { get; }

    /// <summary>How many matrices: the product of the other dimensions.</summary>
    public int Slices { get; }

    public TensorStatistics Statistics { get; }

    public int Size => Values.Length;

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
}
