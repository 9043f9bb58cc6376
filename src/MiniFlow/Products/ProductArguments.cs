namespace MiniFlow.Products;

/// <summary>Refuses sizes and spans that do not describe one product of dense matrices.</summary>
internal static class ProductArguments
{
    public static void Check<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, int m, int n, int k)
    {
        CheckSize(m, nameof(m));
        CheckSize(n, nameof(n));
        CheckSize(k, nameof(k));
        CheckLength(a.Length, "A", nameof(a), m, k);
        CheckLength(b.Length, "B", nameof(b), k, n);
        CheckLength(c.Length, "C", nameof(c), m, n);

        // C is written while A and B are still being read.
        if (c.Overlaps(a) || c.Overlaps(b))
            throw new ArgumentException("C shares memory with A or B: a matrix product needs a destination of its own.", nameof(c));
    }

    private static void CheckSize(int size, string name)
    {
        if (size < 0)
            throw new ArgumentOutOfRangeException(name, size, $"A matrix product has sizes m, n and k of at least 0, but {name} is {size}.");
    }

    private static void CheckLength(int length, string matrix, string name, int rows, int columns)
    {
        if (length != (long)rows * columns)
            throw new ArgumentException($"{matrix} has {length} elements, but a product with these sizes needs {rows}×{columns} = {(long)rows * columns}.", name);
    }
}
