namespace MiniFlow.Lab.Views;

/// <summary>A node in a few lines of text, for exports.</summary>
internal static class NodeText
{
    public static string Of(PictureNode node, string lineBreak)
    {
        var lines = new List<string> { node.LocalName };
        if (!node.LocalName.StartsWith(node.Operation, StringComparison.Ordinal))
            lines.Add(node.Operation);
        if (node.Value is not null)
            lines.Add(TensorSketch.Text(node.Value));
        else if (node.Shape is not null)
            lines.Add(node.Shape);
        return string.Join(lineBreak, lines);
    }
}
