namespace MiniFlow.Lab.Views;

/// <summary>A level with its final coordinates, for one choice of which scopes are open. Opening a scope inserts a strip
/// of room at its place: everything to its right moves right, everything to its left moves left, every layer below it
/// moves down. So neither the order of a layer nor any distance is ever lost, and nothing has to be laid out anew; the
/// script in the page (scopes.js) does the same sums.</summary>
internal sealed class Arrangement
{
    /// <summary>Room above what is in an open scope, for its name.</summary>
    public const double FrameHeader = 34;

    /// <summary>Room at the other three sides.</summary>
    public const double FramePadding = 14;

    private readonly LevelLayout layout;
    private readonly double[] layerTops;
    private readonly double[] layerBottoms;

    private Arrangement(LevelLayout layout, Func<Level, bool> isOpen)
    {
        this.layout = layout;
        var items = layout.Level.Items;
        Inner = [.. layout.Inner.Select(inner => inner is not null && isOpen(inner.Level) ? new Arrangement(inner, isOpen) : null)];
        Sizes = [.. items.Select((item, index) => Inner[index] is { } inner ? FrameSize(inner) : layout.Sizes[index])];

        var shift = new StripShift(layout, Sizes);
        (layerTops, layerBottoms) = PlaceLayers();
        Xs = [.. layout.Layers.Boxes.Select(box => shift.Of(box.X))];
        Ys = [.. items.Select((_, index) => MiddleOf(layout.Layers.Boxes[index].Layer) - (Sizes[index].Height / 2))];
        BendXs = [.. layout.Layers.Routes.Select(route => route.Bends.Select(bend => shift.Of(bend.X)).ToArray())];
        (Width, Height) = Normalise();
    }

    /// <summary>The arrangement of what is in each open scope; null for everything else.</summary>
    public IReadOnlyList<Arrangement?> Inner { get; }

    /// <summary>The present size of each item.</summary>
    public IReadOnlyList<ItemSize> Sizes { get; }

    /// <summary>The x coordinate of each item's centre.</summary>
    public double[] Xs { get; }

    /// <summary>The y coordinate of each item's upper side.</summary>
    public double[] Ys { get; }

    /// <summary>The x coordinates of each bundle's bends.</summary>
    public double[][] BendXs { get; }

    public double Width { get; }

    public double Height { get; }

    public LevelLayout Layout => layout;

    /// <summary>Computes the coordinates of a level and of all open levels in it.</summary>
    public static Arrangement Of(LevelLayout layout, Func<Level, bool> isOpen) => new(layout, isOpen);

    /// <summary>How wide and high an open scope is.</summary>
    public static ItemSize FrameSize(Arrangement inner) => new(
        Math.Max(inner.Width + (2 * FramePadding), ScopeCard.TitleWidth(inner.layout.Level) + 40),
        inner.Height + FrameHeader + FramePadding);

    /// <summary>The way of a bundle as an SVG path: straight down through each layer, curved between them.</summary>
    public EdgePath PathOf(int bundle)
    {
        var anchor = layout.Anchors[bundle];
        var bends = layout.Layers.Routes[bundle].Bends;
        var upperLayer = layout.Layers.Boxes[anchor.Upper].Layer;
        var path = new EdgePath(UpperX(bundle, anchor), UpperY(anchor.Upper));
        path.Down(layerBottoms[upperLayer]);
        for (var bend = 0; bend < bends.Count; bend++)
        {
            path.Curve(BendXs[bundle][bend], layerTops[bends[bend].Layer]);
            path.Down(layerBottoms[bends[bend].Layer]);
        }

        path.Curve(LowerX(bundle, anchor), layerTops[layout.Layers.Boxes[anchor.Lower].Layer]);
        path.Down(LowerY(anchor.Lower));
        return path;
    }

    /// <summary>The middle of the place kept free for a bundle's label.</summary>
    public (double X, double Y) LabelOf(int bundle)
    {
        var route = layout.Layers.Routes[bundle];
        return (BendXs[bundle][route.LabelBend], MiddleOf(route.Bends[route.LabelBend].Layer));
    }

    /// <summary>Where the inner picture of an open scope begins, from the scope's upper left corner.</summary>
    public (double X, double Y) InnerOrigin(int item) => ((Sizes[item].Width - Inner[item]!.Width) / 2, FrameHeader);

    private double UpperX(int bundle, BundleAnchor anchor) =>
        Inner[anchor.Upper] is { } inner ? PortX(inner, anchor.Upper, bundle, isEntry: false) : Xs[anchor.Upper] + anchor.UpperOffset;

    private double LowerX(int bundle, BundleAnchor anchor) =>
        Inner[anchor.Lower] is { } inner ? PortX(inner, anchor.Lower, bundle, isEntry: true) : Xs[anchor.Lower] + anchor.LowerOffset;

    /// <summary>An open scope is entered where its own port is. A bundle that runs upward leaves at an entry's side, but
    /// it still has a port of the other kind.</summary>
    private double PortX(Arrangement inner, int item, int bundle, bool isEntry)
    {
        var ports = inner.layout.Level.Items;
        var port = ports.FindIndex(each => each.OuterBundle == bundle && each.IsEntry == isEntry);
        if (port < 0)
            port = ports.FindIndex(each => each.OuterBundle == bundle);
        return Xs[item] - (Sizes[item].Width / 2) + InnerOrigin(item).X + inner.Xs[port];
    }

    private double UpperY(int item) => layout.Level.Items[item] is { IsPort: true, IsEntry: true } ? -FrameHeader : Ys[item] + Sizes[item].Height;

    private double LowerY(int item) => layout.Level.Items[item] is { IsPort: true, IsEntry: false } ? Height + FramePadding : Ys[item];

    private double MiddleOf(int layer) => (layerTops[layer] + layerBottoms[layer]) / 2;

    private (double[] Tops, double[] Bottoms) PlaceLayers()
    {
        var heights = layout.Layers.LayerHeights.ToArray();
        for (var item = 0; item < Sizes.Count; item++)
        {
            var layer = layout.Layers.Boxes[item].Layer;
            heights[layer] = Math.Max(heights[layer], Sizes[item].Height);
        }

        var tops = new double[heights.Length];
        var bottoms = new double[heights.Length];
        var y = 0.0;
        for (var layer = 0; layer < heights.Length; layer++)
        {
            tops[layer] = y;
            bottoms[layer] = y + heights[layer];
            y = bottoms[layer] + layout.Layers.Gaps[layer];
        }

        return (tops, bottoms);
    }

    /// <summary>Moves the picture to the right of zero.</summary>
    private (double Width, double Height) Normalise()
    {
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        void Include(double x, double width) => (left, right) = (Math.Min(left, x - (width / 2)), Math.Max(right, x + (width / 2)));

        for (var item = 0; item < Xs.Length; item++)
            Include(Xs[item], Sizes[item].Width);
        for (var bundle = 0; bundle < BendXs.Length; bundle++)
        {
            for (var bend = 0; bend < BendXs[bundle].Length; bend++)
                Include(BendXs[bundle][bend], layout.LabelWidth(bundle, bend));
        }

        for (var item = 0; item < Xs.Length; item++)
            Xs[item] -= left;
        foreach (var bends in BendXs)
        {
            for (var bend = 0; bend < bends.Length; bend++)
                bends[bend] -= left;
        }

        return (right - left, layerBottoms[^1]);
    }
}
