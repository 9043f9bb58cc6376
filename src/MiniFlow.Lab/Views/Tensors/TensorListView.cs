using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Several tensors with their names, a row each: a feed, the gradients of a run.</summary>
internal sealed class TensorListView : View
{
    private const int MostRows = 40;

    private readonly string title;
    private readonly IReadOnlyList<(string Name, TensorData Data, Tensor Tensor, Ink Ink)> rows;
    private readonly int more;

    private TensorListView(string title, IEnumerable<(string Name, Tensor Tensor, Ink Ink)> tensors)
    {
        this.title = title;
        var all = tensors.ToArray();
        rows = [.. all.Take(MostRows).Select(row => (row.Name, new TensorData(row.Tensor), row.Tensor, row.Ink))];
        more = all.Length - rows.Count;
    }

    /// <summary>What a run is fed.</summary>
    public static TensorListView Of(Feed feed) => new("Feed", feed.Select(entry => (entry.Key.Name, entry.Value, Ink.Value)));

    /// <summary>What a run was asked for.</summary>
    public static TensorListView Of(GradientList gradients) =>
        new("Gradients", gradients.Nodes.Zip(gradients, (node, gradient) => (Differential(node), gradient, Ink.Gradient)));

    /// <summary>The value and the gradients of a run.</summary>
    public static TensorListView Of(ValueAndGradients result) =>
        new("Value and gradients", [("value", result.Value, Ink.Value), .. result.Gradients.Nodes.Zip(result.Gradients, (node, gradient) => (Differential(node), gradient, Ink.Gradient))]);

    /// <summary>What one node holds for its inbound nodes.</summary>
    public static TensorListView Of(GradientTable table) => new("Gradients", table.Select(entry => (Differential(entry.Key), entry.Value, Ink.Gradient)));

    public override string ToHtml()
    {
        var figure = new Figure { Title = title };
        return figure.Render(html =>
        {
            if (rows.Count == 0)
                html.Text("div", "nothing yet", ("style", $"color:{Ink.Muted}"));
            using (html.Open("table"))
            {
                foreach (var row in rows)
                    DrawRow(html, row.Name, row.Data, row.Ink);
            }

            if (more > 0)
                html.Text("div", $"… {Numbers.Count(more)} more", ("style", $"color:{Ink.Muted}"));
        });
    }

    public override string ToText()
    {
        var text = new StringBuilder();
        foreach (var (name, data, tensor, _) in rows)
            text.Append(data.Size <= 12 && data.Shape.Rank <= 1 ? $"{name} = {tensor}\n" : $"{name} = {TensorSketch.Text(data)}\n");
        if (more > 0)
            text.Append($"… {Numbers.Count(more)} more\n");
        return text.Length == 0 ? $"{title}: nothing yet" : text.ToString();
    }

    private static void DrawRow(Markup html, string name, TensorData data, Ink ink)
    {
        html.Line();
        using (html.Open("tr"))
        {
            html.Text("th", TextWidth.Shorten(name, 40), ("scope", "row"), ("style", "vertical-align:middle"));
            html.Text("td", data.Heading, ("class", "n"), ("style", $"color:{Ink.Muted};vertical-align:middle"));
            using (html.Open("td", ("style", "padding:6px 0")))
            {
                var sketch = new TensorSketch(data, ink);
                using (html.Open("svg", ("role", "img"), ("aria-label", TensorSketch.Text(data)), ("width", Math.Ceiling(sketch.Width + 2)), ("height", Math.Ceiling(sketch.Height + 2))))
                    sketch.Draw(html, 1, 1);
            }
        }
    }

    private static string Differential(Node node) => $"∂/∂{node.Name}";
}
