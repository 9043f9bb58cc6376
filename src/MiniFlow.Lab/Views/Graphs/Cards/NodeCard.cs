namespace MiniFlow.Lab.Views;

/// <summary>A node as a box: its name, its operation, shape and device, after a run its value, and where several gradients
/// arrive, their sum.</summary>
internal sealed class NodeCard
{
    private const double Padding = 11;
    private const double BadgeWidth = 27;

    private readonly PictureNode node;
    private readonly bool isOutput;
    private readonly string title;
    private readonly string subtitle;
    private readonly string? symbol;
    private readonly string? sum;
    private readonly TensorSketch? value;
    private readonly TensorSketch? gradient;

    public NodeCard(PictureNode node, bool isOutput, bool withImages)
    {
        (this.node, this.isOutput) = (node, isOutput);
        title = TextWidth.Shorten(node.LocalName, 26);
        symbol = node.IsInput ? null : OperationSymbol.Of(node.Operation);
        var operation = title.StartsWith(node.Operation, StringComparison.Ordinal) ? null : node.Operation;
        var shape = node.Value is { IsScalar: true } ? null : node.Shape;
        subtitle = string.Join("  ", new[] { operation, shape, node.Device }.OfType<string>());
        value = node.Value is null ? null : new TensorSketch(node.Value, Ink.Value, withImages: withImages);
        if (node.IsFanOut)
        {
            sum = node.GradientSum!.IsScalar ? SumOfNumbers(node) : $"Σ of {node.Gradients.Count} gradients";
            gradient = node.GradientSum.IsScalar ? null : new TensorSketch(node.GradientSum, Ink.Gradient, withImages: false);
        }

        Size = Measure();
    }

    public ItemSize Size { get; }

    private double HeaderWidth => (symbol is null ? 0 : BadgeWidth) + Math.Max(TextWidth.Of(title, 13.5, bold: true), TextWidth.OfMono(subtitle, 11));

    private double HeaderHeight => subtitle.Length > 0 ? 33 : 18;

    /// <summary>Draws the box with its upper left corner at the origin.</summary>
    public void Draw(Markup svg)
    {
        svg.Text("title", Tooltip);
        svg.Empty("rect", ("width", Size.Width), ("height", Size.Height), ("rx", node.IsInput ? 14.0 : 7.0), ("fill", node.IsInput ? Ink.InputFill : Ink.Raised), ("stroke", isOutput ? Ink.Text : Ink.Line), ("stroke-width", isOutput ? 1.5 : 1.0));
        var x = (Size.Width - HeaderWidth) / 2;
        if (symbol is not null)
        {
            svg.Empty("circle", ("cx", x + 9), ("cy", Padding + (HeaderHeight / 2) - 1), ("r", 10.0), ("fill", Ink.Surface), ("stroke", Ink.Line));
            svg.Text("text", symbol, ("x", x + 9), ("y", Padding + (HeaderHeight / 2) + 4), ("font-size", 13.0), ("text-anchor", "middle"), ("fill", Ink.Text));
            x += BadgeWidth;
        }

        svg.Text("text", title, ("x", x), ("y", Padding + 13), ("font-size", 13.5), ("font-weight", "600"), ("fill", Ink.Text));
        if (subtitle.Length > 0)
            svg.Text("text", subtitle, ("class", "n"), ("x", x), ("y", Padding + 29), ("font-size", 11.0), ("fill", Ink.Muted));

        var y = Padding + HeaderHeight + 7;
        if (value is not null)
        {
            using (svg.Open("g", ("class", "v")))
                value.Draw(svg, (Size.Width - value.Width) / 2, y);
            y += value.Height + 8;
        }

        if (sum is not null)
            DrawSum(svg, y);
    }

    private void DrawSum(Markup svg, double y)
    {
        using (svg.Open("g", ("class", "s")))
        {
            svg.Empty("path", ("d", $"M{Numbers.Coordinate(Padding)} {Numbers.Coordinate(y)}H{Numbers.Coordinate(Size.Width - Padding)}"), ("stroke", Ink.Line));
            svg.Text("text", sum!, ("class", "n"), ("x", Size.Width / 2), ("y", y + 17), ("font-size", 12.0), ("font-weight", "600"), ("text-anchor", "middle"), ("fill", Ink.Gradient));
            gradient?.Draw(svg, (Size.Width - gradient.Width) / 2, y + 25);
        }
    }

    private string Tooltip => $"{node.Name} = {node.Operation}({string.Join(", ", node.Inputs)})";

    private static string SumOfNumbers(PictureNode node)
    {
        var sum = node.GradientSum!.Values[0];
        if (node.Gradients.Count > 4)
            return $"Σ of {node.Gradients.Count} = {Numbers.Pretty(sum)}";
        var terms = node.Gradients.Select((gradient, index) =>
        {
            var term = gradient.Values[0];
            return index == 0 ? Numbers.Pretty(term) : term < 0 ? $" − {Numbers.Pretty(-term)}" : $" + {Numbers.Pretty(term)}";
        });
        return $"Σ {string.Concat(terms)} = {Numbers.Pretty(sum)}";
    }

    private ItemSize Measure()
    {
        var width = HeaderWidth;
        var height = Padding + HeaderHeight + (Padding - 3);
        if (value is not null)
        {
            width = Math.Max(width, value.Width);
            height += 7 + value.Height;
        }

        if (sum is not null)
        {
            width = Math.Max(width, Math.Max(TextWidth.OfMono(sum, 12), gradient?.Width ?? 0));
            height += 24 + (gradient is null ? 0 : gradient.Height + 10);
        }

        return new ItemSize(Math.Ceiling(Math.Max(width, 52) + (2 * Padding)), Math.Ceiling(height));
    }
}
