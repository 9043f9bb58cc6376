namespace MiniFlow.Lab.Views;

/// <summary>Keeps a long line small without changing how it looks: of each stretch of points that would share a pixel,
/// only the lowest, the highest, and one that is not finite, where the line breaks.</summary>
internal static class Thinning
{
    public const int MostPoints = 800;

    /// <summary>All, or at most so many of them at even distances, the first and the last among them.</summary>
    public static IReadOnlyList<T> Evenly<T>(IReadOnlyList<T> all, int most) =>
        all.Count <= most ? all : [.. Places(all.Count, most).Select(place => all[place])];

    /// <summary>The positions of at most so many of them at even distances, the first and the last among them.</summary>
    public static IEnumerable<int> Places(int count, int most) =>
        count <= most ? Enumerable.Range(0, count) : Enumerable.Range(0, most).Select(place => (int)Math.Round((double)place * (count - 1) / (most - 1)));

    /// <summary>The positions to keep, in order.</summary>
    public static int[] Indices(IReadOnlyList<double> values)
    {
        if (values.Count <= MostPoints)
            return [.. Enumerable.Range(0, values.Count)];
        const int Stretches = MostPoints / 3;
        var kept = new SortedSet<int> { 0, values.Count - 1 };
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            var (start, end) = ((int)((long)stretch * values.Count / Stretches), (int)((long)(stretch + 1) * values.Count / Stretches));
            var (lowest, highest, broken) = (-1, -1, -1);
            for (var index = start; index < end; index++)
            {
                if (!double.IsFinite(values[index]))
                {
                    broken = index;
                    continue;
                }

                lowest = lowest < 0 || values[index] < values[lowest] ? index : lowest;
                highest = highest < 0 || values[index] > values[highest] ? index : highest;
            }

            kept.UnionWith(new[] { lowest, highest, broken }.Where(index => index >= 0));
        }

        return [.. kept];
    }
}
