namespace MiniFlow.Lab.Views;

/// <summary>A thumbnail of a large tensor: its first images where a row is an image, the templates of its first columns
/// where a column is one, and else a heat map.</summary>
internal sealed record SketchImage(string Address, double Width, double Height)
{
    private const int ImagePixels = 784;
    private const int ImageSide = 28;
    private const int MostImages = 3;
    private const double Side = 44;

    /// <summary>The images for a tensor of at least one element.</summary>
    public static IReadOnlyList<SketchImage> Of(TensorData data)
    {
        if (data.Size == 0)
            return [];
        if (data.Slices == 1 && data.Columns == ImagePixels && data.Statistics.Minimum >= 0)
            return [.. Enumerable.Range(0, Math.Min(MostImages, data.Rows)).Select(row => Digit(data, row))];
        if (data.Slices == 1 && data.Rows == ImagePixels && data.Columns > 1)
            return [.. Enumerable.Range(0, Math.Min(MostImages, data.Columns)).Select(column => Template(data, column))];

        var (address, columns, rows) = HeatMapImage.Diverging(data.Rows, data.Columns, data.Statistics.Usual, (row, column) => data[0, row, column]);
        var scale = Side / Math.Max(rows, columns);
        return [new SketchImage(address, Math.Max(10, columns * scale), Math.Max(10, rows * scale))];
    }

    /// <summary>Draws it in the middle of the place that it has.</summary>
    public void Draw(Markup svg, double x, double y)
    {
        var top = y + ((Side - Height) / 2);
        svg.Empty("rect", ("x", x - 0.5), ("y", top - 0.5), ("width", Width + 1), ("height", Height + 1), ("fill", Ink.Surface), ("stroke", Ink.Line));
        svg.Empty("image", ("x", x), ("y", top), ("width", Width), ("height", Height), ("preserveAspectRatio", "none"), ("style", "image-rendering:pixelated"), ("href", Address));
    }

    private static SketchImage Digit(TensorData data, int row) =>
        new(HeatMapImage.Grey(ImageSide, ImageSide, data.Statistics.Maximum > 0 ? data.Statistics.Maximum : 1, (y, x) => data[0, row, (y * ImageSide) + x]), Side, Side);

    private static SketchImage Template(TensorData data, int column) =>
        new(HeatMapImage.Diverging(ImageSide, ImageSide, data.Statistics.Usual, (y, x) => data[0, (y * ImageSide) + x, column]).Address, Side, Side);
}
