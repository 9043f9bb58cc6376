using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class ChartTests
{
    [Fact]
    public void A_histogram_counts_values_in_bins() =>
        Plot.Histogram(new RandomSource(1).Normal([2000]), "Weights").ShouldMatchSnapshot("histogram");

    // By hand: 0, 1 and 1 in [0, 2), 2 and 3 in [2, 4], whose upper end counts.
    [Fact]
    public void The_upper_end_of_a_histogram_is_in_its_last_bin() =>
        Plot.Histogram(new double[] { 0, 1, 1, 2, 3, 4 }, bins: 2).ToText().ShouldContain("0           2   3\n2           4   3\n");

    [Fact]
    public void A_ridge_shows_a_distribution_as_it_changes()
    {
        var random = new RandomSource(3);
        var times = Enumerable.Range(0, 12).Select(row => (Step: row * 100.0, Values: random.Normal([1500], mean: 0.25 * row, stddev: 0.5 + (0.09 * row)))).ToArray();

        Plot.Ridge(times, "Activations of a layer").ShouldMatchSnapshot("ridge");
    }

    [Fact]
    public void A_small_heat_map_has_its_numbers() =>
        Plot.HeatMap(new double[,] { { 1, -2, 0.5 }, { 0, 3, -0.25 } }, "Correlations", ["a", "b"], ["x", "y", "z"]).ShouldMatchSnapshot("heatmap-small");

    [Fact]
    public void A_large_heat_map_is_one_image() =>
        Plot.HeatMap(Tensor.Ones([1000, 1000])).ToHtml().Length.ShouldBeLessThan(30_000);

    [Fact]
    public void A_confusion_matrix_names_the_worst_mistake() => Confusion().ShouldMatchSnapshot("confusion");

    [Fact]
    public void A_label_without_a_prediction_is_refused() =>
        Should.Throw<TensorException>(() => Plot.Confusion(new[] { 1, 2 }, new[] { 1 })).Message.ShouldBe(
            "There are 2 labels and 1 predictions. A confusion matrix needs one prediction for each label.");

    [Fact]
    public void A_loss_surface_has_the_descent_drawn_on_it()
    {
        var path = new List<(double X, double Y)> { (-2.6, 1.6) };
        for (var step = 0; step < 30; step++)
        {
            // Gradient of a² + 6b² is (2a, 12b); learning rate 0.14.
            var (a, b) = path[^1];
            path.Add((a - (0.14 * 2 * a), b - (0.14 * 12 * b)));
        }

        Plot.Contours((a, b) => (a * a) + (6 * b * b), (-3, 3), (-2, 2), path, "Loss with a learning rate of 0.14").ShouldMatchSnapshot("contours");
    }

    [Fact]
    public void A_surface_with_several_hills_has_open_and_closed_lines() =>
        Plot.Contours((a, b) => Math.Sin(2 * a) + Math.Cos(3 * b), (-2, 2), (-2, 2), title: "Hills").ShouldMatchSnapshot("contours-hills");

    [Fact]
    public void Decision_regions_have_the_colours_of_their_classes()
    {
        var random = new RandomSource(5);
        var points = Tensor.Concat([random.Normal([60, 2], -0.8, 0.6), random.Normal([60, 2], 0.8, 0.6)]);
        var labels = Tensor.Concat([Tensor.Zeros(60, DType.Int32), Tensor.Ones(60, DType.Int32)]);

        Plot.Regions(Model, points, labels, "A straight line between two classes").ShouldMatchSnapshot("regions");

        static Tensor Model(Tensor points) => Tensor.MatMul(points, new float[,] { { -1.5f, 1.5f }, { -1, 1 } });
    }

    [Fact]
    public void Templates_show_what_an_output_looks_for()
    {
        var weights = new float[784, 4];
        for (var pixel = 0; pixel < 784; pixel++)
        {
            var (y, x) = ((pixel / 28) - 13.5, (pixel % 28) - 13.5);
            for (var column = 0; column < 4; column++)
                weights[pixel, column] = (float)Math.Round(Math.Exp(-((x * x) + (y * y)) / 80) * Math.Cos((x * Math.Cos(column)) + (y * Math.Sin(column) / 2)), 3);
        }

        ShowTemplates(weights, "Weights of four outputs").ShouldMatchSnapshot("templates");
    }

    [Fact]
    public void Names_in_a_chart_are_text_and_not_markup()
    {
        var html = Plot.Lines([("<script>", new double[] { 1, 2 }), ("\"&'", new double[] { 2, 1 })], "<b>", "<i>", "<u>").ToHtml();

        html.ShouldContain("&lt;script&gt;");
        html.ShouldNotContain("<b>");
        html.ShouldNotContain("<i>");
        html.ShouldNotContain("<u>");
    }

    private static Chart Confusion()
    {
        var random = new RandomSource(7);
        var labels = new int[1000];
        var predictions = new int[1000];
        for (var index = 0; index < labels.Length; index++)
        {
            labels[index] = index % 10;
            var draw = random.NextInt(100);
            predictions[index] = labels[index] == 4 && draw < 15 ? 9 : draw > 95 ? random.NextInt(10) : labels[index];
        }

        return Plot.Confusion(labels, predictions, title: "Digits taken for digits");
    }
}
