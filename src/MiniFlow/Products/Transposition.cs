using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MiniFlow.Products;

/// <summary>Copies a matrix into its transpose, a small block at a time in registers where the processor has AVX.</summary>
internal static unsafe class Transposition
{
    // A line of the cache that is read serves several columns; so few lines are still there when the next column comes.
    private const int RowsAtOnce = 64;

    /// <summary>
    /// <c>destination[j·destinationStride + i] = source[i·sourceStride + j]</c> for all <c>i &lt; rows</c>, <c>j &lt; columns</c>. Elements are
    /// moved as bits, whatever their type.
    /// </summary>
    public static void Copy<T>(T* source, nint sourceStride, int rows, int columns, T* destination, nint destinationStride)
        where T : unmanaged =>
        Copy(source, sourceStride, rows, columns, destination, destinationStride, inRegisters: Avx.IsSupported);

    /// <summary>The same, in registers or, as the tests may choose, element by element.</summary>
    internal static void Copy<T>(T* source, nint sourceStride, int rows, int columns, T* destination, nint destinationStride, bool inRegisters)
        where T : unmanaged
    {
        for (var row = 0; row < rows; row += RowsAtOnce)
            CopyRows(source + row * sourceStride, sourceStride, Math.Min(RowsAtOnce, rows - row), columns, destination + row, destinationStride, inRegisters);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows<T>(T* source, nint sourceStride, int rows, int columns, T* destination, nint destinationStride, bool inRegisters)
        where T : unmanaged
    {
        var blockRows = 32 / sizeof(T);
        var blockColumns = 16 / sizeof(T);
        var wholeRows = inRegisters && sizeof(T) >= sizeof(float) ? rows - rows % blockRows : 0;
        var wholeColumns = columns - columns % blockColumns;

        for (var j = 0; j < wholeColumns; j += blockColumns)
        {
            for (var i = 0; i < wholeRows; i += blockRows)
            {
                var from = source + i * sourceStride + j;
                var to = destination + j * destinationStride + i;
                if (sizeof(T) == sizeof(float))
                    EightByFour((float*)from, sourceStride, (float*)to, destinationStride);
                else
                    FourByTwo((double*)from, sourceStride, (double*)to, destinationStride);
            }
        }

        OneByOne(source + wholeColumns, sourceStride, wholeRows, columns - wholeColumns, destination + wholeColumns * destinationStride, destinationStride);
        OneByOne(source + wholeRows * sourceStride, sourceStride, rows - wholeRows, columns, destination + wholeRows, destinationStride);
    }

    // Each register takes four elements of row i and four of row i + 4. A 256-bit shuffle works on the two halves separately,
    // so transposing the halves, 4×4 each, leaves eight elements of one column side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightByFour(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        var row0 = Vector256.Create(Vector128.Load(source), Vector128.Load(source + 4 * sourceStride));
        var row1 = Vector256.Create(Vector128.Load(source + sourceStride), Vector128.Load(source + 5 * sourceStride));
        var row2 = Vector256.Create(Vector128.Load(source + 2 * sourceStride), Vector128.Load(source + 6 * sourceStride));
        var row3 = Vector256.Create(Vector128.Load(source + 3 * sourceStride), Vector128.Load(source + 7 * sourceStride));

        var rows01Low = Avx.UnpackLow(row0, row1);
        var rows01High = Avx.UnpackHigh(row0, row1);
        var rows23Low = Avx.UnpackLow(row2, row3);
        var rows23High = Avx.UnpackHigh(row2, row3);

        Avx.Shuffle(rows01Low, rows23Low, 0b01_00_01_00).Store(destination);
        Avx.Shuffle(rows01Low, rows23Low, 0b11_10_11_10).Store(destination + destinationStride);
        Avx.Shuffle(rows01High, rows23High, 0b01_00_01_00).Store(destination + 2 * destinationStride);
        Avx.Shuffle(rows01High, rows23High, 0b11_10_11_10).Store(destination + 3 * destinationStride);
    }

    // The same with two elements of row i and two of row i + 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourByTwo(double* source, nint sourceStride, double* destination, nint destinationStride)
    {
        var row0 = Vector256.Create(Vector128.Load(source), Vector128.Load(source + 2 * sourceStride));
        var row1 = Vector256.Create(Vector128.Load(source + sourceStride), Vector128.Load(source + 3 * sourceStride));

        Avx.UnpackLow(row0, row1).Store(destination);
        Avx.UnpackHigh(row0, row1).Store(destination + destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneByOne<T>(T* source, nint sourceStride, int rows, int columns, T* destination, nint destinationStride)
        where T : unmanaged
    {
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < rows; i++)
                destination[j * destinationStride + i] = source[i * sourceStride + j];
        }
    }
}
