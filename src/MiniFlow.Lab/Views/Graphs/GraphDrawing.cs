namespace MiniFlow.Lab.Views;

/// <summary>Draws a graph as SVG, with some scopes open and the others closed.</summary>
internal sealed class GraphDrawing
{
    private const double Margin = 6;

    /// <summary>Nodes beyond the first so many are drawn without thumbnails, and scopes with more nodes than this in all
    /// cannot be opened: the output stays small.</summary>
    private const int MostThumbnails = 60;
    private const int MostDrawn = 400;

    private readonly GraphPicture graph;
    private readonly HashSet<Level> drawn = [];
    private readonly Dictionary<int, NodeCard> nodeCards = [];
    private readonly Dictionary<Level, ScopeCard> scopeCards = [];
    private readonly Dictionary<Bundle, GradientLabel> labels = [];
    private readonly Func<Level, bool> isOpen;

    private readonly Dictionary<PictureEdge, int>? numbers;

    /// <summary>Prepares a drawing with these scopes open. With <paramref name="isNumbered"/> nodes and edges carry their
    /// positions in the picture, for a script to find them.</summary>
    public GraphDrawing(GraphPicture graph, Func<string, bool> isOpen, bool isNumbered = false)
    {
        this.graph = graph;
        if (isNumbered)
            numbers = graph.Edges.Select((edge, index) => (edge, index)).ToDictionary(pair => pair.edge, pair => pair.index);
        this.isOpen = level => isOpen(level.Path) && !level.IsFold;
        var root = LevelBuilder.Build(graph);
        ChooseDrawn(root);
        Layout = LevelLayout.Of(root, SizeOf, LabelSize, drawn.Contains, graph.HasGradients);
        Arrangement = Arrangement.Of(Layout, this.isOpen);
    }

    public LevelLayout Layout { get; }

    public Arrangement Arrangement { get; }

    /// <summary>Whether anything can be opened or closed.</summary>
    public bool HasScopes => drawn.Count > 1;

    /// <summary>Writes the picture.</summary>
    public void Draw(Markup svg, string title, string description)
    {
        var (width, height) = (Math.Ceiling(Arrangement.Width + (2 * Margin)), Math.Ceiling(Arrangement.Height + (2 * Margin)));
        using (svg.Open("svg", ("role", HasScopes ? "group" : "img"), ("aria-label", title), ("width", width), ("height", height), ("data-mf", HasScopes ? GraphData.Of(Layout) : null)))
        {
            svg.Text("desc", description);
            using (svg.Open("g", ("transform", $"translate({Numbers.Coordinate(Margin)} {Numbers.Coordinate(Margin)})")))
                DrawLevel(svg, Layout, Arrangement);
        }
    }

    /// <summary>Edges first, then their labels, then boxes: each covers what is before it. A level that is closed has no
    /// arrangement yet; it is drawn as if all in it were closed, and hidden.</summary>
    private void DrawLevel(Markup svg, LevelLayout layout, Arrangement arrangement)
    {
        for (var bundle = 0; bundle < layout.Level.Bundles.Count; bundle++)
        {
            var isUpward = layout.Layers.Routes[bundle].Upward;
            var path = arrangement.PathOf(bundle);
            var isPort = layout.Level.Items[layout.Level.Bundles[bundle].To].IsPort;
            var count = layout.Level.Bundles[bundle].Edges.Count;
            svg.Line();
            svg.Empty("path", ("class", "e"), ("data-e", Number(layout.Level.Bundles[bundle])), ("d", isPort ? path.ToString() : path.WithArrow(isUpward)), ("fill", "none"), ("stroke", Ink.Edge), ("stroke-width", Math.Round(1.3 + Math.Min(3, 0.8 * Math.Log2(count)), 1)), ("stroke-dasharray", isUpward ? "5 4" : null));
        }

        for (var bundle = 0; bundle < layout.Level.Bundles.Count; bundle++)
        {
            if (!labels.TryGetValue(layout.Level.Bundles[bundle], out var label))
                continue;
            var (x, y) = arrangement.LabelOf(bundle);
            svg.Line();
            using (svg.Open("g", ("class", "l"), ("data-e", Number(layout.Level.Bundles[bundle])), ("transform", Translate(x, y))))
                label.Draw(svg);
        }

        for (var item = 0; item < layout.Level.Items.Count; item++)
            DrawItem(svg, layout, arrangement, item);
    }

    private void DrawItem(Markup svg, LevelLayout layout, Arrangement arrangement, int item)
    {
        var origin = Translate(arrangement.Xs[item] - (arrangement.Sizes[item].Width / 2), arrangement.Ys[item]);
        if (layout.Level.Items[item].Node is >= 0 and var node)
        {
            svg.Line();
            using (svg.Open("g", ("class", "i"), ("data-n", numbers is null ? null : node), ("transform", origin)))
                nodeCards[node].Draw(svg);
        }
        else if (layout.Level.Items[item].Scope is { } scope)
        {
            svg.Line();
            using (svg.Open("g", ("class", "i"), ("transform", origin)))
                DrawScope(svg, layout.Inner[item], arrangement.Inner[item], scope, arrangement.Sizes[item]);
        }
    }

    private void DrawScope(Markup svg, LevelLayout? inner, Arrangement? arrangement, Level scope, ItemSize size)
    {
        var card = scopeCards[scope];
        using (svg.Open("g", ("class", inner is null ? null : "closed"), ("display", arrangement is null ? null : "none")))
            card.DrawClosed(svg);
        if (inner is null)
            return;
        var hidden = arrangement ?? Arrangement.Of(inner, isOpen);
        using (svg.Open("g", ("class", "open"), ("display", arrangement is null ? "none" : null)))
        {
            ScopeCard.DrawFrame(svg, arrangement is null ? Arrangement.FrameSize(hidden) : size);
            using (svg.Open("g", ("class", "in"), ("transform", Translate((Arrangement.FrameSize(hidden).Width - hidden.Width) / 2, Arrangement.FrameHeader))))
                DrawLevel(svg, inner, hidden);
            using (svg.Open("g", ("class", "tab")))
                card.DrawTab(svg);
        }
    }

    private int? Number(Bundle bundle) => numbers?[bundle.Edges[0]];

    private static string Translate(double x, double y) => $"translate({Numbers.Coordinate(x)} {Numbers.Coordinate(y)})";

    /// <summary>Outer scopes first, as far as the budget goes.</summary>
    private void ChooseDrawn(Level root)
    {
        drawn.Add(root);
        var budget = MostDrawn;
        var waiting = new Queue<Level>([root]);
        while (waiting.TryDequeue(out var level))
        {
            foreach (var scope in level.Items.Select(item => item.Scope).OfType<Level>().Where(scope => !scope.IsFold))
            {
                if (scope.Items.Count > budget)
                    continue;
                budget -= scope.Items.Count;
                drawn.Add(scope);
                waiting.Enqueue(scope);
            }
        }
    }

    private ItemSize SizeOf(LevelItem item)
    {
        if (item.Scope is { } scope)
        {
            scopeCards[scope] = new ScopeCard(scope, graph, drawn.Contains(scope));
            return scopeCards[scope].Size;
        }

        nodeCards[item.Node] = new NodeCard(graph.Nodes[item.Node], item.Node == graph.Nodes.Count - 1, nodeCards.Count < MostThumbnails);
        return nodeCards[item.Node].Size;
    }

    private ItemSize LabelSize(Level level, Bundle bundle)
    {
        if (GradientLabel.Of(level, bundle) is not { } label)
            return default;
        labels[bundle] = label;
        return label.Size;
    }
}
