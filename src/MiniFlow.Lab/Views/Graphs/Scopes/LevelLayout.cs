namespace MiniFlow.Lab.Views;

/// <summary>A level laid out with all scopes in it closed, and, inside out, the levels in it.</summary>
internal sealed class LevelLayout
{
    private readonly ItemSize[] labels;

    private LevelLayout(Level level, IReadOnlyList<ItemSize> sizes, ItemSize[] labels, LayeredLayout layers, IReadOnlyList<LevelLayout?> inner)
    {
        (Level, Sizes, Layers, Inner) = (level, sizes, layers, inner);
        this.labels = labels;
        Anchors = LevelAnchors.Find(level, sizes, layers);
    }

    public Level Level { get; }

    /// <summary>The size of each item, scopes closed.</summary>
    public IReadOnlyList<ItemSize> Sizes { get; }

    public LayeredLayout Layers { get; }

    /// <summary>The layout of what is inside an item; null for a node, a port, and a scope that cannot be opened.</summary>
    public IReadOnlyList<LevelLayout?> Inner { get; }

    /// <summary>Where each bundle meets its upper and its lower item.</summary>
    public IReadOnlyList<BundleAnchor> Anchors { get; }

    /// <summary>How wide a bundle's label is, if it stands at this bend.</summary>
    public double LabelWidth(int bundle, int bend) => Layers.Routes[bundle].LabelBend == bend ? labels[bundle].Width : 0;

    /// <summary>Lays out a level and all levels in it that <paramref name="isDrawn"/> admits; where some edges have
    /// labels, all get the room for one.</summary>
    public static LevelLayout Of(Level level, Func<LevelItem, ItemSize> itemSize, Func<Level, Bundle, ItemSize> labelSize, Func<Level, bool> isDrawn, bool hasLabels)
    {
        var inner = level.Items.Select(item => item.Scope is { } scope && isDrawn(scope) ? Of(scope, itemSize, labelSize, isDrawn, hasLabels) : null).ToArray();
        var sizes = level.Items.Select(item => item.IsPort ? default : itemSize(item)).ToArray();
        var boxes = level.Items.Select((item, index) => new LayoutBox(
            sizes[index].Width,
            sizes[index].Height,
            !item.IsPort ? BoxPlace.Anywhere : item.IsEntry ? BoxPlace.Top : BoxPlace.Bottom)).ToArray();
        var labels = level.Bundles.Select(bundle => labelSize(level, bundle)).ToArray();
        var edges = level.Bundles.Select((bundle, index) => new LayoutEdge(bundle.From, bundle.To, labels[index].Width, labels[index].Height, hasLabels && !level.Items[bundle.From].IsPort && !level.Items[bundle.To].IsPort)).ToArray();
        return new LevelLayout(level, sizes, labels, LayeredLayout.Of(boxes, edges), inner);
    }
}
