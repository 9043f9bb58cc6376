namespace MiniFlow.Lab.Views;

/// <summary>Decision regions, from the answers of a model on a grid.</summary>
internal static class RegionsModel
{
    private const int Grid = 96;
    private const int MostPoints = 500;

    public static ChartModel Of(Func<Tensor, Tensor> model, Tensor points, Tensor labels, string? title)
    {
        if (points.Rank != 2 || points.Shape[1] != 2)
            throw new TensorException($"Points of a plane have the shape (count, 2), not {points.Shape}.");
        var data = new TensorData(points);
        var truth = labels.Cast(DType.Int32).ToArray<int>();
        if (truth.Length != data.Rows)
            throw new TensorException($"There are {data.Rows} points and {truth.Length} labels. Give one label for each point.");

        var (x, y) = (Range(data, 0), Range(data, 1));
        var guesses = Answers.Of(model, points);
        var wrong = truth.Select((label, index) => label != guesses.Classes[index]).ToArray();
        var classes = truth.Concat(guesses.Classes).DefaultIfEmpty(0).Max() + 1;
        var marks = new List<Mark> { Background(model, x, y) };
        marks.AddRange(Enumerable.Range(0, classes).Select(label => Points(data, truth, wrong, label)));
        return new ChartModel
        {
            Title = title,
            Caption = $"{Numbers.Count(wrong.Count(isWrong => !isWrong))} of {Numbers.Count(wrong.Length)} points lie in the region of their class.",
            X = new AxisModel { Label = "x₁", Bounds = x },
            Y = new AxisModel { Label = "x₂", Bounds = y, HasGrid = false },
            Width = 380,
            Height = 320,
            Marks = marks,
            Twin = new Table("The same as a table", ["class", "points", "right", "wrong"], [.. Enumerable.Range(0, classes).Select(label => Row(truth, wrong, label))]),
        };
    }

    private static (double, double) Range(TensorData data, int column)
    {
        var values = Enumerable.Range(0, data.Rows).Select(row => data[0, row, column]).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var margin = Math.Max(0.1 * (values.Max() - values.Min()), 1e-6);
        return (values.Min() - margin, values.Max() + margin);
    }

    private static ImageMark Background(Func<Tensor, Tensor> model, (double From, double To) x, (double From, double To) y)
    {
        var grid = new float[Grid * Grid, 2];
        for (var pixel = 0; pixel < Grid * Grid; pixel++)
        {
            grid[pixel, 0] = (float)(x.From + ((x.To - x.From) * ((pixel % Grid) + 0.5) / Grid));
            grid[pixel, 1] = (float)(y.To - ((y.To - y.From) * ((pixel / Grid) + 0.5) / Grid));
        }

        var answers = Answers.Of(model, grid);
        var pixels = new byte[Grid * Grid * 4];
        for (var pixel = 0; pixel < Grid * Grid; pixel++)
        {
            var colour = Convert.FromHexString(Ink.Series[answers.Classes[pixel] % Ink.Series.Count].Light.AsSpan(1));
            colour.CopyTo(pixels, pixel * 4);
            pixels[(pixel * 4) + 3] = (byte)Math.Round(30 + (90 * answers.Certainties[pixel]));
        }

        return new ImageMark(PngAddress.Of(pixels, Grid, Grid, channels: 4), x.From, x.To, y.From, y.To);
    }

    private static PointMark Points(TensorData data, int[] truth, bool[] wrong, int label)
    {
        var indices = Enumerable.Range(0, truth.Length).Where(index => truth[index] == label).Take(MostPoints).ToArray();
        return new PointMark([.. indices.Select(index => data[0, index, 0])], [.. indices.Select(index => data[0, index, 1])], 3.5, [.. indices.Select(index => wrong[index])])
        {
            Name = $"class {label}",
            Colour = label,
        };
    }

    private static string[] Row(int[] truth, bool[] wrong, int label)
    {
        var count = truth.Count(each => each == label);
        var mistakes = truth.Where((each, index) => each == label && wrong[index]).Count();
        return [$"{label}", $"{count}", $"{count - mistakes}", $"{mistakes}"];
    }
}
