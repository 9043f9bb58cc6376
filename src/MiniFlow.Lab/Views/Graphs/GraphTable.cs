namespace MiniFlow.Lab.Views;

/// <summary>A graph as a table: one row a node, in an order in which it can be computed.</summary>
internal static class GraphTable
{
    public static Table Of(GraphPicture graph, string title)
    {
        var header = new List<string> { "node", "operation", "inputs", "shape" };
        if (graph.HasDevices)
            header.Add("device");
        if (graph.HasValues)
            header.Add("value");
        if (graph.HasGradients)
            header.Add("gradient");
        return new Table(title, header, [.. graph.Nodes.Select(node => Row(graph, node))]);
    }

    private static List<string> Row(GraphPicture graph, PictureNode node)
    {
        var row = new List<string> { Short(node.Name), Short(node.Operation), TextWidth.Shorten(string.Join(", ", node.Inputs), 48), node.Shape ?? "" };
        if (graph.HasDevices)
            row.Add(node.Device ?? "");
        if (graph.HasValues)
            row.Add(node.Value is null ? "" : TensorSketch.Text(node.Value));
        if (graph.HasGradients)
            row.Add(Gradient(node));
        return row;
    }

    private static string Gradient(PictureNode node)
    {
        if (node.GradientSum is null)
            return "";
        var sum = TensorSketch.Text(node.GradientSum);
        if (!node.IsFanOut || !node.GradientSum.IsScalar || node.Gradients.Count > 4)
            return sum;
        return $"{string.Join(" + ", node.Gradients.Select(gradient => gradient.Values[0] < 0 ? $"({Numbers.Short(gradient.Values[0])})" : Numbers.Short(gradient.Values[0])))} = {sum}";
    }

    private static string Short(string text) => TextWidth.Shorten(text, 40);
}
