using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MiniFlow.Kernels;

/// <summary>Reads C# arrays: rectangular ones, whose memory has a tensor's layout already, and arrays of arrays.</summary>
internal static class Arrays
{
    public static Tensor ToTensor(Array array)
    {
        var elementType = array.GetType().GetElementType()!;
        return elementType.IsArray ? FromJagged(array, elementType) : FromRectangular(array, elementType);
    }

    /// <summary>The elements of an array of any rank, row by row.</summary>
    public static Span<T> Elements<T>(Array array)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static Tensor FromRectangular(Array array, Type elementType)
    {
        var dimensions = new int[array.Rank];
        for (var axis = 0; axis < dimensions.Length; axis++)
            dimensions[axis] = array.GetLength(axis);
        var tensor = new Tensor(dimensions, DTypes.Of(elementType));
        switch (tensor.DType)
        {
            case DType.Float32: Elements<float>(array).CopyTo(tensor.AsSpan<float>()); break;
            case DType.Float64: Elements<double>(array).CopyTo(tensor.AsSpan<double>()); break;
            case DType.Int32: Elements<int>(array).CopyTo(tensor.AsSpan<int>()); break;
            case DType.Int64: Elements<long>(array).CopyTo(tensor.AsSpan<long>()); break;
            default: Elements<bool>(array).CopyTo(tensor.AsSpan<bool>()); break;
        }

        return tensor;
    }

    private static Tensor FromJagged(Array array, Type rowType)
    {
        if (array.Rank != 1)
            throw new TensorException($"An array of type {array.GetType().Name} mixes rectangular and jagged: use one or the other.");
        var rows = new List<Tensor>(array.Length);
        foreach (Array? row in array)
        {
            if (row is null)
                throw new TensorException($"Row {rows.Count} of the jagged array is null.");
            rows.Add(ToTensor(row));
            if (rows[^1].Shape != rows[0].Shape)
            {
                throw new ShapeException(
                    $"The rows of the jagged array differ: row 0 has shape {rows[0].Shape}, row {rows.Count - 1} has shape {rows[^1].Shape}. "
                    + "All rows of a tensor are of one length.");
            }
        }

        return rows.Count > 0 ? Joining.Stack(rows, 0) : new Tensor([.. EmptyShape(rowType)], DTypes.Of(Innermost(rowType)));
    }

    private static IEnumerable<int> EmptyShape(Type rowType)
    {
        yield return 0;
        for (var type = rowType; type.IsArray; type = type.GetElementType()!)
            yield return 0;
    }

    private static Type Innermost(Type type) => type.IsArray ? Innermost(type.GetElementType()!) : type;
}
