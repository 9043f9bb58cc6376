namespace MiniFlow.Lab.Views;

/// <summary>A scope as a box: closed, with its name and what is in it; open, as a frame around its nodes.</summary>
internal sealed class ScopeCard
{
    private const double Padding = 12;

    private readonly Level level;
    private readonly bool canOpen;
    private readonly string title;
    private readonly string contents;

    public ScopeCard(Level level, GraphPicture graph, bool canOpen)
    {
        (this.level, this.canOpen) = (level, canOpen);
        title = TextWidth.Shorten(level.Name, 26);
        contents = Contents(level, graph);
        Size = new ItemSize(
            Math.Ceiling(Math.Max(TitleWidth(level), TextWidth.Of(contents, 11)) + (2 * Padding)),
            (2 * Padding) + 34);
    }

    /// <summary>The size when closed.</summary>
    public ItemSize Size { get; }

    /// <summary>The width of the scope's name with the sign to open or close it.</summary>
    public static double TitleWidth(Level level) => TextWidth.Of(TextWidth.Shorten(level.Name, 26), 13.5, bold: true) + 22;

    /// <summary>Draws the closed box.</summary>
    public void DrawClosed(Markup svg)
    {
        svg.Text("title", canOpen ? $"{level.Path}: click to open" : $"{level.Path}: too much to draw here as well; draw a node inside it on its own");
        // A second sheet behind the first: there is more in here.
        svg.Empty("rect", ("x", 4.0), ("y", 4.0), ("width", Size.Width), ("height", Size.Height), ("rx", 10.0), ("fill", Ink.Surface), ("stroke", Ink.Line));
        svg.Empty("rect", ("width", Size.Width), ("height", Size.Height), ("rx", 10.0), ("fill", Ink.Sunken), ("stroke", Ink.Edge));
        DrawTitle(svg, Padding, Padding + 13, canOpen ? "+" : null);
        svg.Text("text", contents, ("x", Padding), ("y", Padding + 31), ("font-size", 11.0), ("fill", Ink.Muted));
    }

    /// <summary>Draws the frame of the open scope, behind what is in it.</summary>
    public static void DrawFrame(Markup svg, ItemSize size) =>
        svg.Empty("rect", ("class", "mf-frame"), ("width", size.Width), ("height", size.Height), ("rx", 10.0), ("fill", Ink.Sunken), ("fill-opacity", 0.55), ("stroke", Ink.Edge), ("stroke-dasharray", "4 3"));

    /// <summary>Draws the name of the open scope, over the edges that enter it.</summary>
    public void DrawTab(Markup svg)
    {
        svg.Empty("rect", ("x", 8.0), ("y", 7.0), ("width", Math.Ceiling(TitleWidth(level) + 14)), ("height", 22.0), ("rx", 11.0), ("fill", Ink.Surface), ("stroke", Ink.Line));
        DrawTitle(svg, 15, 22.5, "−");
    }

    private void DrawTitle(Markup svg, double x, double y, string? sign)
    {
        svg.Text("text", title, ("x", x), ("y", y), ("font-size", 13.5), ("font-weight", "600"), ("fill", Ink.Text));
        if (sign is not null)
            svg.Text("text", sign, ("x", x + TitleWidth(level) - 12), ("y", y), ("font-size", 15.0), ("font-weight", "600"), ("fill", Ink.Muted));
    }

    /// <summary>For instance <c>4 nodes: Linear, Sigmoid</c>.</summary>
    private static string Contents(Level level, GraphPicture graph)
    {
        var operations = NodesIn(level).Select(index => graph.Nodes[index]).Where(node => !node.IsInput).Select(node => node.Operation).Distinct().ToArray();
        var count = $"{Numbers.Count(level.NodeCount)} node{(level.NodeCount == 1 ? "" : "s")}";
        return operations.Length == 0 ? count : $"{count}: {string.Join(", ", operations.Take(3))}{(operations.Length > 3 ? ", …" : "")}";
    }

    private static IEnumerable<int> NodesIn(Level level) =>
        level.Items.SelectMany(item => item.Scope is { } scope ? NodesIn(scope) : item.Node >= 0 ? [item.Node] : []);
}
