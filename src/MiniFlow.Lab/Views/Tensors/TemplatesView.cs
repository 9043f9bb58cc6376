using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>The columns of a weight matrix as images: what each output looks for in its input.</summary>
internal sealed class TemplatesView : View
{
    private const int MostShown = 40;

    private readonly TensorData data;
    private readonly int side;
    private readonly string? title;

    public TemplatesView(Tensor weights, string? title)
    {
        this.title = title;
        side = weights.Rank == 2 ? (int)Math.Round(Math.Sqrt(weights.Shape[0])) : 0;
        if (weights.Rank != 2 || side * side != weights.Shape[0])
            throw new TensorException($"Templates are the columns of a matrix with a row for each pixel of a square image, such as (784, 10), not {weights.Shape}.");
        data = new TensorData(weights);
    }

    private string Caption => "Blue: pixels that speak for the class, orange: pixels that speak against it. " + data.Statistics.Summary;

    public override string ToHtml()
    {
        var figure = new Figure { Title = title, Caption = Caption };
        return figure.Render(html =>
        {
            var zoom = Math.Max(1, 72 / Math.Max(1, side));
            using (html.Open("div", ("style", "display:flex;flex-wrap:wrap;gap:12px 10px;max-width:700px")))
            {
                for (var column = 0; column < Math.Min(MostShown, data.Columns); column++)
                    Draw(html, column, zoom);
            }
        });
    }

    public override string ToText()
    {
        var text = new StringBuilder(title is null ? "" : title + "\n");
        text.Append(data.Heading).Append("  ").Append(data.Statistics.Summary).Append('\n');
        for (var column = 0; column < Math.Min(MostShown, data.Columns); column++)
        {
            var values = Enumerable.Range(0, data.Rows).Select(row => data[0, row, column]).ToArray();
            text.Append($"{column}: {new TensorStatistics(values).Summary}\n");
        }

        return text.ToString();
    }

    private void Draw(Markup html, int column, int zoom)
    {
        var (address, width, height) = HeatMapImage.Diverging(side, side, data.Statistics.Usual, (y, x) => data[0, (y * side) + x, column]);
        html.Line();
        using (html.Open("div", ("style", "text-align:center;font-size:12px;line-height:1.5")))
        {
            html.Empty("img", ("alt", $"template of output {column}"), ("width", width * zoom), ("height", height * zoom), ("src", address), ("style", $"display:block;image-rendering:pixelated;border-radius:6px;margin-bottom:3px;background:{Ink.Sunken};outline:1px solid {Ink.Line}"));
            html.Text("div", $"{column}", ("class", "n"), ("style", $"color:{Ink.Muted}"));
        }
    }
}
