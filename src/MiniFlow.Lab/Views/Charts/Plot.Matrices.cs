using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <content>Matrices as colours.</content>
public static partial class Plot
{
    /// <summary>A matrix as colours: blue for positive, orange for negative, clear for zero; small ones with their numbers.</summary>
    /// <param name="matrix"><c>m×n</c>, or a vector as one row.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="rows">Names of the rows.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <exception cref="TensorException">The tensor has more than two dimensions, or no elements.</exception>
    public static Chart HeatMap(Tensor matrix, string? title = null, IReadOnlyList<string>? rows = null, IReadOnlyList<string>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var data = new TensorData(matrix);
        if (data.Size == 0)
            throw new TensorException($"A heat map of shape {matrix.Shape} has no elements to show.");
        if (data.Slices != 1)
            throw new TensorException($"A heat map shows a matrix, not a tensor of shape {matrix.Shape}. Take one matrix of it, or Reshape it.");
        var cell = Math.Clamp(520.0 / Math.Max(data.Columns, data.Rows), 1, 44);
        var withNumbers = data.Rows * data.Columns <= 150 && cell >= 34;
        return new Chart(new ChartModel
        {
            Title = title,
            Caption = withNumbers ? data.Heading : $"{data.Heading}, {data.Statistics.Summary}",
            X = MatrixAxis.Of(data.Columns, columns, isReversed: false),
            Y = MatrixAxis.Of(data.Rows, rows, isReversed: true),
            Width = Math.Max(40, cell * data.Columns),
            Height = Math.Max(24, Math.Min(cell, 30) * data.Rows),
            Marks = [new CellMark(data.Rows, data.Columns, (row, column) => data[0, row, column], (row, column) => withNumbers ? data.Format(data[0, row, column]) : null, data.Statistics.Largest)],
            Twin = MatrixAxis.Twin(data, rows, columns),
        });
    }

    /// <summary>Which class is taken for which: a row for each true class, a column for each predicted one, the counts in
    /// the cells. What is right stands on the diagonal.</summary>
    /// <param name="labels">N class indices, from 0.</param>
    /// <param name="predictions">N class indices, or <c>N×k</c> logits or probabilities, of which the largest counts.</param>
    /// <param name="classes">Names of the classes; their numbers where there are none.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <exception cref="TensorException">There is not one prediction for each label, or one of them is no class.</exception>
    public static Chart Confusion(Tensor labels, Tensor predictions, IReadOnlyList<string>? classes = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(predictions);
        var counts = ConfusionCounts.Of(labels, predictions, classes?.Count);
        var names = classes ?? [.. Enumerable.Range(0, counts.Classes).Select(index => $"{index}")];
        var cell = Math.Clamp(440.0 / counts.Classes, 24, 46);
        return new Chart(new ChartModel
        {
            Title = title,
            Caption = $"{Numbers.Count(counts.Right)} of {Numbers.Count(counts.Total)} right. {counts.WorstMistake(names)}".TrimEnd(),
            X = MatrixAxis.Of(counts.Classes, names, isReversed: false) with { Label = "predicted" },
            Y = MatrixAxis.Of(counts.Classes, names, isReversed: true) with { Label = "true" },
            Width = cell * counts.Classes,
            Height = Math.Min(cell, 32) * counts.Classes,
            // Right ones blue, mistakes orange and as strong: those are what one looks for.
            Marks = [new CellMark(counts.Classes, counts.Classes, counts.Shade, (row, column) => counts[row, column] == 0 ? null : Numbers.Count(counts[row, column]), 1)],
            Twin = counts.ToTable(names),
        });
    }
}
