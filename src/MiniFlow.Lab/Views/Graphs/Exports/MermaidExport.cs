using System.Globalization;
using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Writes a graph as a Mermaid flowchart (mermaid.js.org), with scopes as subgraphs.</summary>
internal static class MermaidExport
{
    public static string Write(GraphPicture graph)
    {
        var text = new StringBuilder("flowchart TD\n");
        WriteScope(text, ScopeTree.Of(graph), graph, "  ");
        foreach (var edge in graph.Edges)
        {
            var gradient = edge.Gradient is null ? "" : $"|{Quote(TensorSketch.Text(edge.Gradient))}|";
            text.Append($"  n{edge.From} -->{gradient} n{edge.To}\n");
        }

        return text.ToString();
    }

    private static void WriteScope(StringBuilder text, ScopeTree scope, GraphPicture graph, string indent)
    {
        foreach (var node in scope.Nodes)
        {
            var label = Quote(NodeText.Of(graph.Nodes[node], "<br/>"));
            text.Append(graph.Nodes[node].IsInput ? $"{indent}n{node}([{label}])\n" : $"{indent}n{node}[{label}]\n");
        }

        foreach (var inner in scope.Scopes)
        {
            text.Append($"{indent}subgraph s{inner.Index} [{Quote(inner.Name)}]\n");
            WriteScope(text, inner, graph, indent + "  ");
            text.Append($"{indent}end\n");
        }
    }

    /// <summary>Mermaid writes characters that mean something to it as entity codes; line breaks are its only markup here.</summary>
    private static string Quote(string content)
    {
        var text = new StringBuilder("\"");
        foreach (var part in content.Split("<br/>"))
        {
            text.Append(text.Length > 1 ? "<br/>" : "");
            foreach (var character in part)
            {
                if (character is '"' or '#' or '&' or '<' or '>' or ';' or '`' or '\\' || char.IsControl(character))
                    text.Append('#').Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
                else
                    text.Append(character);
            }
        }

        return text.Append('"').ToString();
    }
}
