using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Writes a graph in the DOT language (graphviz.org), with scopes as clusters.</summary>
internal static class DotExport
{
    public static string Write(GraphPicture graph)
    {
        var text = new StringBuilder("digraph {\n  node [shape=box, style=rounded];\n");
        WriteScope(text, ScopeTree.Of(graph), graph, "  ");
        foreach (var edge in graph.Edges)
        {
            var gradient = edge.Gradient is null ? "" : $" [label={Quote(TensorSketch.Text(edge.Gradient))}]";
            text.Append($"  n{edge.From} -> n{edge.To}{gradient};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void WriteScope(StringBuilder text, ScopeTree scope, GraphPicture graph, string indent)
    {
        foreach (var node in scope.Nodes)
        {
            var style = graph.Nodes[node].IsInput ? ", shape=ellipse" : "";
            text.Append($"{indent}n{node} [label={Quote(NodeText.Of(graph.Nodes[node], "\n"))}{style}];\n");
        }

        foreach (var inner in scope.Scopes)
        {
            text.Append($"{indent}subgraph cluster_{inner.Index} {{\n{indent}  label={Quote(inner.Name)};\n");
            WriteScope(text, inner, graph, indent + "  ");
            text.Append($"{indent}}}\n");
        }
    }

    private static string Quote(string content) =>
        $"\"{content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
