namespace MiniFlow.Lab.Views;

/// <summary>A tensor in the little room that a node has: a number as a number, a small matrix as a grid, a large one as
/// a thumbnail with its statistics. Rows of 784 numbers are shown as the images that they are.</summary>
internal sealed class TensorSketch
{
    private const double Thumbnail = 44;
    private const double LineHeight = 15;
    private const int MostCells = 4;

    private readonly TensorData data;
    private readonly Ink ink;
    private readonly string prefix;
    private readonly NumberGrid? grid;
    private readonly IReadOnlyList<SketchImage> images = [];
    private readonly string[] lines = [];

    /// <summary>A sketch in this colour; <paramref name="prefix"/> stands before a number.</summary>
    public TensorSketch(TensorData data, Ink ink, string prefix = "", bool withImages = true)
    {
        (this.data, this.ink, this.prefix) = (data, ink, prefix);
        if (data.IsScalar)
        {
            Width = TextWidth.OfMono(Number, 15);
            Height = 20;
        }
        else if (data.Slices == 1 && data.Rows <= MostCells && data.Columns <= MostCells)
        {
            grid = new NumberGrid(data.Rows, data.Columns, (row, column) => data[0, row, column], new DivergingScale(data.Statistics.Largest), data.Format, size: 11);
            Width = grid.Width + PrefixWidth;
            Height = grid.Height;
        }
        else
        {
            images = withImages ? SketchImage.Of(data) : [];
            lines = Lines(data.Statistics);
            var imagesWidth = images.Sum(image => image.Width) + (4 * Math.Max(0, images.Count - 1));
            var textWidth = lines.Max(line => TextWidth.OfMono(line, 11));
            IsStacked = images.Count > 1;
            Width = IsStacked ? Math.Max(imagesWidth, textWidth) : imagesWidth + (images.Count > 0 ? 10 : 0) + textWidth + PrefixWidth;
            Height = IsStacked ? Thumbnail + 6 + (2 * LineHeight) : images.Count > 0 ? Thumbnail : 2 * LineHeight;
        }
    }

    public double Width { get; }

    public double Height { get; }

    private bool IsStacked { get; }

    private string Number => prefix + data.Format(data.Values[0]);

    private double PrefixWidth => prefix.Length == 0 ? 0 : TextWidth.OfMono(prefix, 13);

    /// <summary>In one line, for a table.</summary>
    public static string Text(TensorData data)
    {
        if (data.IsScalar)
            return data.DType == DType.Bool ? data.Format(data.Values[0]) : Numbers.Short(data.Values[0]);
        if (data.Size == 0)
            return $"{data.Shape} no elements";
        if (data.Slices != 1 || data.Size > 6)
            return $"{data.Shape} {Range(data.Statistics)}";
        var rows = Enumerable.Range(0, data.Rows).Select(row => $"[{string.Join(", ", Enumerable.Range(0, data.Columns).Select(column => Numbers.Short(data[0, row, column])))}]");
        return data.Shape.Rank == 1 ? rows.First() : $"[{string.Join(", ", rows)}]";
    }

    // One NaN among a thousand weights is what a reader has to see first.
    private static string[] Lines(TensorStatistics statistics) => statistics switch
    {
        { HasFinite: false } => [$"all {Numbers.Count(statistics.NotFinite)}", "not finite"],
        { NotFinite: > 0 } => [$"{Numbers.Brief(statistics.Minimum)} … {Numbers.Brief(statistics.Maximum)}", $"{Numbers.Count(statistics.NotFinite)} not finite"],
        _ => [$"{Numbers.Brief(statistics.Minimum)} … {Numbers.Brief(statistics.Maximum)}", $"{Numbers.Brief(statistics.Mean)} ± {Numbers.Brief(statistics.Deviation)}"],
    };

    private static string Range(TensorStatistics statistics)
    {
        if (!statistics.HasFinite)
            return statistics.Summary;
        var range = $"{Numbers.Short(statistics.Minimum)} to {Numbers.Short(statistics.Maximum)}";
        return statistics.NotFinite == 0 ? range : $"{range}, {Numbers.Count(statistics.NotFinite)} not finite";
    }

    /// <summary>Draws the sketch with its upper left corner here.</summary>
    public void Draw(Markup svg, double x, double y)
    {
        if (data.IsScalar)
        {
            svg.Text("text", Number, ("class", "n"), ("x", x), ("y", y + 15), ("font-size", 15.0), ("font-weight", "600"), ("fill", ink));
            return;
        }

        if (PrefixWidth > 0 && !IsStacked)
            svg.Text("text", prefix.Trim(), ("class", "n"), ("x", x), ("y", y + (Height / 2) + 4), ("font-size", 13.0), ("fill", ink));
        x += IsStacked ? 0 : PrefixWidth;
        if (grid is not null)
            grid.Draw(svg, x, y);
        else
            DrawLarge(svg, x, y);
    }

    private void DrawLarge(Markup svg, double x, double y)
    {
        var imageX = x;
        foreach (var image in images)
        {
            image.Draw(svg, imageX, y);
            imageX += image.Width + 4;
        }

        var (textX, textY) = IsStacked ? (x, y + Thumbnail + 6) : (images.Count > 0 ? imageX + 6 : x, y + ((Height - (2 * LineHeight)) / 2));
        for (var line = 0; line < lines.Length; line++)
            svg.Text("text", lines[line], ("class", "n"), ("x", textX), ("y", textY + 11 + (line * LineHeight)), ("font-size", 11.0), ("fill", line == 0 ? ink : Ink.Muted));
    }
}
