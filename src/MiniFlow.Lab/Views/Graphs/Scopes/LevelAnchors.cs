namespace MiniFlow.Lab.Views;

/// <summary>Where a bundle meets its upper item, from below, and its lower one, from above: offsets from their centres.</summary>
internal readonly record struct BundleAnchor(int Upper, int Lower, double UpperOffset, double LowerOffset);

/// <summary>Spreads the bundles of an item along its side, in the order in which they come from the left.</summary>
internal static class LevelAnchors
{
    private const double WidestStep = 18;
    private const double Margin = 16;

    /// <summary>The anchors of every bundle of a level.</summary>
    public static BundleAnchor[] Find(Level level, IReadOnlyList<ItemSize> sizes, LayeredLayout layers)
    {
        var ends = level.Bundles.Select((bundle, index) => layers.Routes[index].Upward ? (Upper: bundle.To, Lower: bundle.From) : (Upper: bundle.From, Lower: bundle.To)).ToArray();
        var upper = new double[ends.Length];
        var lower = new double[ends.Length];
        for (var item = 0; item < level.Items.Count; item++)
        {
            Spread(sizes[item], [.. Enumerable.Range(0, ends.Length).Where(bundle => ends[bundle].Upper == item)], bundle => FirstX(layers, bundle, ends[bundle].Lower), upper);
            Spread(sizes[item], [.. Enumerable.Range(0, ends.Length).Where(bundle => ends[bundle].Lower == item)], bundle => LastX(layers, bundle, ends[bundle].Upper), lower);
        }

        return [.. ends.Select((end, bundle) => new BundleAnchor(end.Upper, end.Lower, upper[bundle], lower[bundle]))];
    }

    private static void Spread(ItemSize size, int[] bundles, Func<int, double> x, double[] offsets)
    {
        if (bundles.Length < 2 || size.Width <= 2 * Margin)
            return;
        var step = Math.Min(WidestStep, (size.Width - (2 * Margin)) / (bundles.Length - 1));
        var place = -step * (bundles.Length - 1) / 2;
        foreach (var bundle in bundles.OrderBy(x).ThenBy(bundle => bundle))
        {
            offsets[bundle] = Math.Round(2 * place) / 2;
            place += step;
        }
    }

    private static double FirstX(LayeredLayout layers, int bundle, int lower) =>
        layers.Routes[bundle].Bends is [var first, ..] ? first.X : layers.Boxes[lower].X;

    private static double LastX(LayeredLayout layers, int bundle, int upper) =>
        layers.Routes[bundle].Bends is [.., var last] ? last.X : layers.Boxes[upper].X;
}
