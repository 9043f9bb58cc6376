using MathNet.Numerics.Providers.LinearAlgebra;

namespace MiniFlow.Products;

/// <summary>
/// A product by one of MathNet's providers, which take whole arrays, stored by columns. Our matrices are stored by rows, and what is A
/// by rows is Aᵀ by columns; so <c>Cᵀ = op(B)ᵀ·op(A)ᵀ</c>, asked with the operands exchanged, arrives as C by rows with nothing
/// transposed.
/// </summary>
internal static class NativeProduct<T>
    where T : struct, IEquatable<T>, IFormattable
{
    // The arrays of earlier products on this thread, by operand and length: a training loop asks for the same few again and again.
    [ThreadStatic]
    private static Dictionary<(char Operand, int Length), T[]>? arrays;

    public static void Multiply(
        ILinearAlgebraProvider<T> provider, T one,
        ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB, Span<T> c, int m, int n, int k, bool accumulate)
    {
        var arrayA = ArrayFor('A', a.Length);
        var arrayB = ArrayFor('B', b.Length);
        var arrayC = ArrayFor('C', c.Length);
        a.CopyTo(arrayA);
        b.CopyTo(arrayB);
        c.CopyTo(arrayC);

        // The sizes are those of the stored matrices; stored by rows as rows×columns means stored by columns as columns×rows.
        provider.MatrixMultiplyWithUpdate(
            transposeB ? MathNet.Numerics.Providers.LinearAlgebra.Transpose.Transpose : MathNet.Numerics.Providers.LinearAlgebra.Transpose.DontTranspose,
            transposeA ? MathNet.Numerics.Providers.LinearAlgebra.Transpose.Transpose : MathNet.Numerics.Providers.LinearAlgebra.Transpose.DontTranspose,
            one,
            arrayB, transposeB ? k : n, transposeB ? n : k,
            arrayA, transposeA ? m : k, transposeA ? k : m,
            accumulate ? one : default,
            arrayC);
        arrayC.CopyTo(c);
    }

    private static T[] ArrayFor(char operand, int length)
    {
        arrays ??= [];
        if (!arrays.TryGetValue((operand, length), out var array)) arrays[(operand, length)] = array = new T[length];
        return array;
    }
}
