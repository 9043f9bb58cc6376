namespace MiniFlow.Lab.Views;

/// <summary>A tensor: a small one as a grid of numbers, a large one cut, with a picture of the whole and its statistics;
/// one of three or more dimensions as its first matrices.</summary>
internal sealed class TensorView(Tensor tensor, string? title = null) : View
{
    private const int MostShown = 12;
    private const int MostSlices = 6;
    private const double BlockGap = 26;
    private const double WidestGrid = 470;
    private const double LineHeight = 20;
    private const double WidestRow = 740;

    private readonly TensorData data = new(tensor);

    public override string ToHtml()
    {
        var figure = new Figure
        {
            Title = title,
            Caption = (data.Size > MostShown || data.Statistics.NotFinite > 0) && data.DType != DType.Bool ? data.Statistics.Summary : null,
        };
        return figure.Render(DrawPicture);
    }

    public override string ToText()
    {
        var heading = title is null ? data.Heading : $"{title}: {data.Heading}";
        return data.Size <= MostShown ? $"{heading}\n{tensor}" : $"{heading}  {data.Statistics.Summary}\n{tensor}";
    }

    private void DrawPicture(Markup html)
    {
        html.Text("div", data.Heading, ("class", "n"), ("style", $"color:{Ink.Muted};font-size:12px;margin-bottom:8px"));
        if (data.Size == 0)
        {
            html.Text("div", "no elements");
            return;
        }

        var (places, width, height) = Flow(Blocks());
        using (html.Open("div", ("class", "mf-scroll")))
        using (html.Open("svg", ("role", "img"), ("width", Math.Ceiling(width + 2)), ("height", Math.Ceiling(height + 2)), ("viewBox", $"-1 -1 {Numbers.Coordinate(Math.Ceiling(width + 2))} {Numbers.Coordinate(Math.Ceiling(height + 2))}")))
        {
            html.Text("title", $"Tensor {data.Heading}");
            html.Text("desc", Description());
            foreach (var (block, x, y) in places)
            {
                html.Line();
                using (html.Open("g", ("transform", $"translate({Numbers.Coordinate(x)} {Numbers.Coordinate(y)})")))
                    block.Draw(html);
            }
        }
    }

    /// <summary>Sets blocks one beside the other, in as many rows as they need.</summary>
    private static (List<(Block Block, double X, double Y)> Places, double Width, double Height) Flow(List<Block> blocks)
    {
        var places = new List<(Block, double, double)>();
        var (x, y, rowHeight, width) = (0.0, 0.0, 0.0, 0.0);
        foreach (var block in blocks)
        {
            if (x > 0 && x + block.Width > WidestRow)
                (x, y, rowHeight) = (0, y + rowHeight + LineHeight, 0);
            places.Add((block, x, y));
            width = Math.Max(width, x + block.Width);
            rowHeight = Math.Max(rowHeight, block.Height);
            x += block.Width + BlockGap;
        }

        return (places, width, y + rowHeight);
    }

    private string Description() => data.Size <= 100 ? tensor.ToString() : data.Statistics.Summary;

    private List<Block> Blocks()
    {
        var blocks = new List<Block>();
        var isStack = data.Slices > 1;
        var most = isStack ? 7 : MostShown;
        var scale = new DivergingScale(data.Statistics.Largest);
        var hasWhole = !isStack && data.Rows > 1 && Math.Max(data.Rows, data.Columns) > MostShown;
        if (hasWhole)
            blocks.Add(WholeBlock());
        for (var slice = 0; slice < Math.Min(data.Slices, MostSlices); slice++)
            blocks.Add(GridBlock(slice, most, scale, isStack || hasWhole ? LineHeight : 0, isStack));
        if (data.Slices > MostSlices)
            blocks.Add(MoreBlock());
        return blocks;
    }

    private Block GridBlock(int slice, int most, DivergingScale scale, double top, bool isNamed)
    {
        var grid = Grid(slice, most, most, scale);
        for (var mostColumns = most; grid.Width > WidestGrid && mostColumns > 5; mostColumns--)
            grid = Grid(slice, most, mostColumns - 1, scale);
        return new Block(grid.Width, grid.Height + top, svg =>
        {
            if (top > 0)
                Label(svg, isNamed ? SliceName(slice) : "its corners");
            grid.Draw(svg, 0, top);
        });
    }

    private NumberGrid Grid(int slice, int most, int mostColumns, DivergingScale scale) =>
        new(data.Rows, data.Columns, (row, column) => data[slice, row, column], scale, data.Format, most, indices: data.Size > 1, mostColumns: mostColumns);

    private Block MoreBlock()
    {
        var text = $"… {Numbers.Count(data.Slices - MostSlices)} more";
        return new Block(TextWidth.Of(text, 12), LineHeight, svg => Label(svg, text));
    }

    private Block WholeBlock()
    {
        var (address, columns, rows) = HeatMapImage.Diverging(data.Rows, data.Columns, data.Statistics.Usual, (row, column) => data[0, row, column]);
        var scale = 180.0 / Math.Max(rows, columns);
        // A matrix of a few columns would be a thread: it is drawn at least a tenth as wide as it is high.
        var (width, height) = (Math.Max(columns * scale, 18), Math.Max(rows * scale, 18));
        return new Block(Math.Max(width, 60), height + LineHeight, svg =>
        {
            Label(svg, "all of it");
            svg.Empty("rect", ("x", -0.5), ("y", LineHeight - 0.5), ("width", width + 1), ("height", height + 1), ("fill", Ink.Sunken), ("stroke", Ink.Line));
            svg.Empty("image", ("x", 0.0), ("y", LineHeight), ("width", width), ("height", height), ("preserveAspectRatio", "none"), ("style", "image-rendering:pixelated"), ("href", address));
        });
    }

    private static void Label(Markup svg, string text) =>
        svg.Text("text", text, ("class", "n"), ("x", 0.0), ("y", 12.0), ("font-size", 12.0), ("fill", Ink.Muted));

    /// <summary>For instance <c>[1, 0, :, :]</c>, the slice of a tensor of four dimensions.</summary>
    private string SliceName(int slice)
    {
        var indices = new List<string> { ":", ":" };
        for (var axis = data.Shape.Rank - 3; axis >= 0; axis--)
        {
            indices.Insert(0, $"{slice % data.Shape[axis]}");
            slice /= data.Shape[axis];
        }

        return $"[{string.Join(", ", indices)}]";
    }

    private sealed record Block(double Width, double Height, Action<Markup> Draw);
}
