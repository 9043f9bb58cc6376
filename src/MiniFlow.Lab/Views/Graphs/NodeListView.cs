namespace MiniFlow.Lab.Views;

/// <summary>Nodes in their order: what a topological sort gives.</summary>
internal sealed class NodeListView(NodeList nodes) : View
{
    private readonly Table table = new(
        "",
        ["", "node", "operation", "inputs"],
        [.. nodes.Select((node, index) => (IReadOnlyList<string>)[$"{index + 1}", node.Name, GraphReader.TypeName(node), TextWidth.Shorten(node.InboundNodes.ToString(), 48)])]);

    public override string ToHtml() => new Figure { Title = nodes.Count == 1 ? "1 node" : $"{Numbers.Count(nodes.Count)} nodes, in order" }.Render(table.Write);

    public override string ToText() => table.ToText();
}
