namespace MiniFlow.Kernels;

/// <summary>
/// How element-wise work is cut for the threads. The cuts depend on the number of elements alone, so that the results do not depend on the number of threads,
/// also where a library loop treats the last elements of a span in another way than the others.
/// </summary>
internal static class ElementChunks
{
    /// <summary>Some microseconds of work: less is not worth handing out.</summary>
    private const int Length = 8192;

    public static int Count(int elements) => Math.Max(1, (elements + Length - 1) / Length);

    public static (int Start, int Length) Part(int chunk, int elements) => (chunk * Length, Math.Min(Length, elements - chunk * Length));
}
