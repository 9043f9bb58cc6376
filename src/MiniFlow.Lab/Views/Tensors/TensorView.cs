namespace MiniFlow.Lab.Views;

/// <summary>A tensor: a small one as a grid of numbers, a large one cut, with a picture of the whole and its statistics;
/// one of three or more dimensions as its first matrices.</summary>
internal sealed class TensorView(Tensor tensor, string? title = null) : View
{
    private const int MostShown = 12;
    private const int MostSlices = 6;
    private const double BlockGap = 26;
    private const double LineHeight = 20;

    private readonly TensorData data = new(tensor);

    public override string ToHtml()
    {
        var figure = new Figure
        {
            Title = title,
            Caption = data.Size > 1 && data.DType != DType.Bool ? data.Statistics.Summary : null,
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

        var blocks = Blocks();
        var width = blocks.Sum(block => block.Width) + (BlockGap * (blocks.Count - 1));
        var height = blocks.Max(block => block.Height);
        using (html.Open("div", ("class", "mf-scroll")))
        using (html.Open("svg", ("role", "img"), ("width", Math.Ceiling(width + 2)), ("height", Math.Ceiling(height + 2)), ("viewBox", $"-1 -1 {Numbers.Coordinate(Math.Ceiling(width + 2))} {Numbers.Coordinate(Math.Ceiling(height + 2))}")))
        {
            html.Text("title", $"Tensor {data.Heading}");
            html.Text("desc", Description());
            var x = 0.0;
            foreach (var block in blocks)
            {
                html.Line();
                block.Draw(html, x);
                x += block.Width + BlockGap;
            }
        }
    }

    private string Description() => data.Size <= 100 ? tensor.ToString() : data.Statistics.Summary;

    private List<Block> Blocks()
    {
        var blocks = new List<Block>();
        var isStack = data.Slices > 1;
        var most = isStack ? 7 : MostShown;
        var scale = new DivergingScale(data.Statistics.Largest);
        for (var slice = 0; slice < Math.Min(data.Slices, MostSlices); slice++)
            blocks.Add(GridBlock(slice, most, scale, isStack ? LineHeight : 0));
        if (data.Slices > MostSlices)
            blocks.Add(MoreBlock());
        if (!isStack && data.Rows > 1 && Math.Max(data.Rows, data.Columns) > MostShown)
            blocks.Add(WholeBlock());
        return blocks;
    }

    private Block GridBlock(int slice, int most, DivergingScale scale, double top)
    {
        var grid = new NumberGrid(data.Rows, data.Columns, (row, column) => data[slice, row, column], scale, data.Format, most, indices: data.Size > 1);
        return new Block(grid.Width, grid.Height + top, (svg, x) =>
        {
            if (top > 0)
                Label(svg, x, SliceName(slice));
            grid.Draw(svg, x, top);
        });
    }

    private Block MoreBlock()
    {
        var text = $"… {Numbers.Count(data.Slices - MostSlices)} more";
        return new Block(TextWidth.Of(text, 12), LineHeight, (svg, x) => Label(svg, x, text));
    }

    private Block WholeBlock()
    {
        var (address, columns, rows) = HeatMapImage.Diverging(data.Rows, data.Columns, data.Statistics.Largest, (row, column) => data[0, row, column]);
        var scale = 180.0 / Math.Max(rows, columns);
        // A matrix of a few columns would be a thread: it is drawn at least a tenth as wide as it is high.
        var (width, height) = (Math.Max(columns * scale, 18), Math.Max(rows * scale, 18));
        return new Block(Math.Max(width, 60), height + LineHeight, (svg, x) =>
        {
            Label(svg, x, "all of it");
            svg.Empty("rect", ("x", x - 0.5), ("y", LineHeight - 0.5), ("width", width + 1), ("height", height + 1), ("fill", Ink.Sunken), ("stroke", Ink.Line));
            svg.Empty("image", ("x", x), ("y", LineHeight), ("width", width), ("height", height), ("preserveAspectRatio", "none"), ("style", "image-rendering:pixelated"), ("href", address));
        });
    }

    private static void Label(Markup svg, double x, string text) =>
        svg.Text("text", text, ("class", "n"), ("x", x), ("y", 12.0), ("font-size", 12.0), ("fill", Ink.Muted));

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

    private sealed record Block(double Width, double Height, Action<Markup, double> Draw);
}
