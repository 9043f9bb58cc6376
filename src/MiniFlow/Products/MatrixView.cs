using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// A matrix in memory by two strides: element <c>(i, j)</c> stands at <c>Start[i·RowStride + j·ColumnStride]</c>. A transposed
/// matrix is the same memory with the strides exchanged, so past this point no code asks which operand was transposed.
/// </summary>
/// <remarks>A pointer, because worker threads share it: whoever makes a view keeps the memory pinned until the product is done.</remarks>
internal readonly unsafe struct MatrixView<T>
    where T : unmanaged
{
    public MatrixView(T* start, nint rowStride, nint columnStride)
    {
        Start = start;
        RowStride = rowStride;
        ColumnStride = columnStride;
    }

    public T* Start { get; }

    public nint RowStride { get; }

    public nint ColumnStride { get; }

    /// <summary>The view of <c>op(X)</c>, <c>rows×columns</c>, over dense row-major memory.</summary>
    public static MatrixView<T> Of(T* start, int rows, int columns, bool transposed) =>
        transposed ? new(start, 1, rows) : new(start, columns, 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* At(nint row, nint column) => Start + row * RowStride + column * ColumnStride;

    /// <summary>The part that begins at an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MatrixView<T> From(nint row, nint column) => new(At(row, column), RowStride, ColumnStride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MatrixView<T> Transposed() => new(Start, ColumnStride, RowStride);
}
