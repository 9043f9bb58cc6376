using System.Globalization;
using MiniFlow.Cli.Running;
using MiniFlow.Notebooks.Chapters;
using MiniFlow.Notebooks.Pages;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>The table at the end of a run, a line for each notebook.</summary>
internal static class ResultTable
{
    public static Table Of(IReadOnlyList<NotebookReport> reports, bool plain)
    {
        var table = new Table { Border = plain ? TableBorder.Simple : TableBorder.Rounded };
        table.BorderColor(Color.Grey);
        table.AddColumn("Chapter");
        table.AddColumn(new TableColumn("Cells run").RightAligned());
        table.AddColumn("Exercises");
        table.AddColumn(new TableColumn("Points").RightAligned());
        table.AddColumn("Measured");
        table.AddColumn(new TableColumn("Time").RightAligned());
        foreach (var report in reports)
        {
            table.AddRow(
                new Text(report.Target.Name),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{report.CellsRun} of {report.Cells.Count}"), report.Stopped is null ? null : Red),
                new Text(Outcomes(report.Exercises), report.Succeeded ? Green : Red),
                new Text(Points(report.Exercises)),
                new Text(string.Join('\n', Measured(report))),
                new Text(FigureText.Time(report.Time)));
        }

        return table;
    }

    /// <summary>How many exercises came out how: <c>2 passed, 1 failed</c>.</summary>
    public static string Outcomes(IReadOnlyList<ExerciseResult> exercises) =>
        string.Join(", ", exercises
            .GroupBy(exercise => exercise.Status)
            .OrderByDescending(outcome => outcome.Key)
            .Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Count()} {FigureText.Outcome(outcome.Key)}")));

    private static readonly Style Green = new(Color.Green);

    private static readonly Style Red = new(Color.Red);

    private static string Points(IReadOnlyList<ExerciseResult> exercises) =>
        exercises.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{exercises.Sum(exercise => exercise.Earned):0.##} of {exercises.Sum(exercise => exercise.Points):0.##}");

    // Two exercises of a chapter may measure the same thing: then each figure says whose it is.
    private static IEnumerable<string> Measured(NotebookReport report) =>
        from exercise in report.Exercises
        from metric in exercise.Metrics
        let figure = FigureText.Metric(metric.Key, metric.Value)
        select report.Exercises.Count(other => other.Metrics.ContainsKey(metric.Key)) > 1 ? $"{exercise.Exercise}: {figure}" : figure;
}
