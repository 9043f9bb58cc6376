using System.Text;

namespace MiniFlow.Printing;

/// <summary>
/// Lays out a tensor as NumPy prints an array: the innermost axis on one line, wrapped at 75 characters, one pair of brackets an axis, and an
/// empty line more for every axis further out. Above 1000 elements only the first and the last three along each axis are shown.
/// </summary>
internal sealed class TensorText
{
    private const int SummaryAbove = 1000;
    private const int Edge = 3;
    private const int LineWidth = 75;
    private const string Gap = "...";

    private readonly Shape shape;
    private readonly bool isSummary;
    private readonly IElementFormat format;

    private TensorText(Tensor tensor)
    {
        shape = tensor.Shape;
        isSummary = tensor.Size > SummaryAbove;
        var shown = new List<int>();
        Collect(0, 0, shown);
        format = tensor.DType switch
        {
            DType.Bool => new BoolFormat(tensor),
            DType.Int32 or DType.Int64 => new IntegerFormat(tensor, shown),
            _ => new FloatingFormat(tensor, shown),
        };
    }

    public static string Of(Tensor tensor)
    {
        if (tensor.Size == 0)
            return "[]";
        if (tensor.Rank > 0)
            return new TensorText(tensor).Block(0, 0);
        return tensor.DType switch
        {
            DType.Float32 => FloatingFormat.Single(tensor.ToScalar<float>(), isSingle: true),
            DType.Float64 => FloatingFormat.Single(tensor.ToScalar<double>(), isSingle: false),
            _ => tensor.DType == DType.Bool ? $"{tensor.ToScalar<bool>()}" : $"{tensor.ToScalar<long>()}",
        };
    }

    /// <summary>The indices along an axis that are shown; -1 stands for the gap.</summary>
    private IEnumerable<int> Indices(int axis)
    {
        var length = shape[axis];
        return isSummary && length > 2 * Edge
            ? [.. Enumerable.Range(0, Edge), -1, .. Enumerable.Range(length - Edge, Edge)]
            : Enumerable.Range(0, length);
    }

    private void Collect(int axis, int offset, List<int> shown)
    {
        if (axis == shape.Rank)
        {
            shown.Add(offset);
            return;
        }

        foreach (var index in Indices(axis).Where(index => index >= 0))
            Collect(axis + 1, offset * shape[axis] + index, shown);
    }

    private string Block(int axis, int offset) => axis == shape.Rank - 1 ? Row(axis, offset) : Blocks(axis, offset);

    /// <summary>Blocks below one another, each indented by one more than the bracket around it.</summary>
    private string Blocks(int axis, int offset)
    {
        var parts = Indices(axis).Select(index => index < 0 ? Gap : Block(axis + 1, offset * shape[axis] + index));
        var separator = new string('\n', shape.Rank - 1 - axis) + new string(' ', axis + 1);
        return $"[{string.Join(separator, parts)}]";
    }

    private string Row(int axis, int offset)
    {
        var text = new StringBuilder();

        // Every line starts below the first element and leaves room for the closing brackets.
        var indent = new string(' ', shape.Rank);
        var width = LineWidth - shape.Rank;
        var line = new StringBuilder(indent);
        foreach (var index in Indices(axis))
        {
            var word = index < 0 ? Gap : format.Format(offset * shape[axis] + index);
            if (line.Length + word.Length > width && line.Length > indent.Length)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(indent);
            }

            line.Append(word).Append(' ');
        }

        text.Append(line, 0, line.Length - 1);
        return $"[{text.ToString(indent.Length, text.Length - indent.Length)}]";
    }
}
