using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>The graph that leads to a node, with the values that its nodes hold: inputs above, the output below; names,
/// operations and shapes; after a forward pass the values; after a backward pass the gradients, which flow up. Names with
/// slashes, as in <c>hidden/W</c>, put nodes into scopes, which open and close on a click.</summary>
public sealed class GraphView : View
{
    // The style sheet cuts a picture off below this height and lets it scroll. One that is only a little higher is shown whole:
    // nobody looks for a scroll bar that hides a single box.
    private const double HighestInSheet = 1350;
    private const double HighestWhole = 2000;

    private readonly GraphPicture graph;
    private readonly HashSet<string> open;

    internal GraphView(GraphPicture graph, IEnumerable<string> open)
    {
        this.graph = graph;
        this.open = [.. open];
    }

    /// <inheritdoc/>
    public override string ToHtml()
    {
        var drawing = new GraphDrawing(graph, open.Contains);
        var figure = new Figure
        {
            Kind = drawing.HasScopes ? "mf-graph" : null,
            Caption = Caption(drawing.HasScopes),
            Twin = GraphTable.Of(graph, "The same as a table"),
            Script = drawing.HasScopes ? Scripts.Scopes : null,
        };
        return figure.Render(html =>
        {
            var isWhole = !drawing.HasScopes && drawing.Arrangement.Height <= HighestWhole;
            using (html.Open("div", ("class", "mf-scroll"), ("style", isWhole && drawing.Arrangement.Height > HighestInSheet ? "max-height:none" : null)))
                drawing.Draw(html, $"Graph of {graph.Output.Name}", Description);
        });
    }

    /// <inheritdoc/>
    public override string ToText() => $"{Description}\n{GraphTable.Of(graph, "").ToText()}";

    /// <summary>The graph in the DOT language, for Graphviz.</summary>
    public string ToDot() => DotExport.Write(graph);

    /// <summary>The graph as a Mermaid flowchart, for Markdown.</summary>
    public string ToMermaid() => MermaidExport.Write(graph);

    private string Description =>
        $"Graph of {graph.Output.Name}: {Numbers.Count(graph.Nodes.Count)} node{(graph.Nodes.Count == 1 ? "" : "s")}, {Numbers.Count(graph.Edges.Count)} edge{(graph.Edges.Count == 1 ? "" : "s")}.";

    private string? Caption(bool hasScopes)
    {
        var sentences = new List<string>();
        if (graph.HasGradients)
            sentences.Add($"↑ is the gradient of {graph.Output.Name} that flows back along an edge; where a node is used more than once, Σ adds up what arrives.");
        if (hasScopes)
            sentences.Add("A scope opens and closes on a click.");
        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }
}
