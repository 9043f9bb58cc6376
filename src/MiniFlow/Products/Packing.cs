using System.Runtime.CompilerServices;

namespace MiniFlow.Products;

/// <summary>
/// Copies parts of an operand into compact memory. Most products do without: at the sizes of a small network a copy costs more than
/// it saves. It is needed where the kernels cannot read an operand in place, and where they would but the cache suffers.
/// </summary>
internal static unsafe class Packing
{
    /// <summary>The most that <see cref="Block"/> adds to each line, in bytes.</summary>
    public const int Padding = 128;

    /// <summary>
    /// Whether lines that lie so far apart get into one another's way: a cache chooses the place of a line by the lower bits of its
    /// address, so at a distance of almost exactly a multiple of 2 KB they all compete for a few places.
    /// </summary>
    public static bool StrideCollides<T>(nint stride)
        where T : unmanaged
    {
        var bytes = stride * sizeof(T);
        var rest = bytes % 2048;
        return bytes >= 2048 && Math.Min(rest, 2048 - rest) < 32;
    }

    /// <summary>
    /// The next <c>k×columns</c> elements of B as rows of whole vectors, <c>width ≥ columns</c> elements each. What stands in the
    /// surplus columns does not matter: it only reaches columns of C that are thrown away.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MatrixView<T> Panel<TVector, T, TSimd>(MatrixView<T> b, int k, int columns, T* panel, int width)
        where TVector : struct
        where T : unmanaged
        where TSimd : ISimd<TVector, T>
    {
        if (b.ColumnStride != 1)
        {
            Transposition.Copy(b.Start, b.ColumnStride, columns, k, panel, width);
            return new MatrixView<T>(panel, width, 1);
        }

        var whole = columns - columns % TSimd.Width;
        for (var p = 0; p < k; p++)
        {
            var source = b.Start + p * b.RowStride;
            var row = panel + p * width;
            for (var column = 0; column < whole; column += TSimd.Width) TSimd.Store(row + column, TSimd.Load(source + column));
            if (whole < columns) TSimd.Store(row + whole, TSimd.LoadFirst(source + whole, columns - whole));
        }
        return new MatrixView<T>(panel, width, 1);
    }

    /// <summary><c>rows×columns</c> elements of a matrix, in the order in which they lie in memory but close together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MatrixView<T> Block<T>(MatrixView<T> a, int rows, int columns, T* block)
        where T : unmanaged
    {
        if (a.ColumnStride != 1) return Block(a.Transposed(), columns, rows, block).Transposed();

        // Up to two cache lines more than needed, so that the copy does not have a colliding stride itself.
        nint stride = (columns * sizeof(T) / 64 + 2) * 64 / sizeof(T);
        for (var i = 0; i < rows; i++)
            Unsafe.CopyBlockUnaligned(block + i * stride, a.At(i, 0), (uint)(columns * sizeof(T)));
        return new MatrixView<T>(block, stride, 1);
    }
}
