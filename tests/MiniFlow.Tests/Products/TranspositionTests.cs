using System.Runtime.Intrinsics.X86;
using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

public sealed unsafe class TranspositionTests
{
    // Nothing, one element, blocks of 8×4 and 4×2 with a rest on either side or none, more rows than are copied at once, strides that collide.
    public static TheoryData<int, int> Shapes => new()
    {
        { 0, 5 }, { 5, 0 }, { 1, 1 }, { 1, 9 }, { 9, 1 }, { 8, 4 }, { 7, 3 }, { 9, 5 }, { 16, 10 }, { 63, 17 }, { 65, 31 }, { 200, 13 }, { 130, 1024 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_path_moves_every_element_and_writes_nothing_else(int rows, int columns)
    {
        Check<float>(rows, columns, BitConverter.Int32BitsToSingle);
        Check<double>(rows, columns, i => BitConverter.Int64BitsToDouble(i * 0x1_0000_0001L));
        Check(rows, columns, i => i);
        Check(rows, columns, i => i * 0x1_0000_0001L);
        Check(rows, columns, i => (byte)i);
    }

    [Fact]
    public void Bits_that_are_no_number_arrive_as_they_were()
    {
        // A signalling NaN, a negative zero, a denormal number.
        int[] bits = [0x7F80_0001, unchecked((int)0x8000_0000), 1];

        Check(16, 12, i => BitConverter.Int32BitsToSingle(bits[i % 3]));
    }

    [Fact]
    public void Nothing_outside_the_matrix_is_read()
    {
        using var source = GuardedMemory.Of([.. Enumerable.Range(0, 21 * 11).Select(i => (double)i)]);
        var destination = new double[21 * 11];

        fixed (double* from = source.Span, to = destination)
            Transposition.Copy(from, 11, 21, 11, to, 21);

        destination[20].ShouldBe(220);
        destination[^1].ShouldBe(230);
    }

    private static void Check<T>(int rows, int columns, Func<int, T> element)
        where T : unmanaged
    {
        // Both lie in larger matrices, so that neither stride is the size.
        var (sourceStride, destinationStride) = (columns + 3, rows + 5);
        T[] source = [.. Enumerable.Range(1, (rows * sourceStride) + 1).Select(element)];
        foreach (var inRegisters in (bool[])[false, .. Avx.IsSupported ? (bool[])[true] : []])
        {
            var destination = new T[(columns * destinationStride) + 1];
            fixed (T* from = source, to = destination)
                Transposition.Copy(from, sourceStride, rows, columns, to, destinationStride, inRegisters);

            var expected = new T[destination.Length];
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                    expected[(j * destinationStride) + i] = source[(i * sourceStride) + j];
            }

            Bytes(destination).SequenceEqual(Bytes(expected)).ShouldBeTrue($"{typeof(T).Name}, {rows}×{columns}, {(inRegisters ? "in registers" : "element by element")}");
        }
    }

    private static ReadOnlySpan<byte> Bytes<T>(T[] elements)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(elements);
}
