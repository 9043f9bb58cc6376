using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;
using MiniFlow.Notebooks.Pages;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>What stands at the end of a run: the table, what went wrong, where the pages are, one line of totals.</summary>
internal static class RunSummary
{
    public static void Write(IAnsiConsole console, Terminal terminal, IReadOnlyList<NotebookReport> reports, ResultFolder results)
    {
        if (reports.Count > 0)
            console.Write(ResultTable.Of(reports, terminal.IsPlain));
        foreach (var line in reports.SelectMany(Troubles))
            console.Write(new Text(line + "\n", new Style(Color.Red)));
        console.Write(new Text($"Pages: {Path.GetRelativePath(terminal.CurrentDirectory, results.Index)}\n"));
        console.Write(new Text(Totals(reports) + "\n", new Style(decoration: Decoration.Bold)));
    }

    /// <summary>
    /// A sentence for each thing that has to be looked at. An exercise that nobody has begun is none, and neither is one
    /// that was not reached because a cell before it failed.
    /// </summary>
    private static IEnumerable<string> Troubles(NotebookReport report)
    {
        if (report.Stopped is { } stopped)
            yield return $"{report.Target.Name}: {stopped}";
        foreach (var exercise in report.Exercises)
        {
            if (exercise.Status == ExerciseStatus.Failed || (exercise.Status == ExerciseStatus.NotChecked && report.Stopped is null))
                yield return $"{report.Target.Name}, exercise {exercise.Exercise}: {exercise.Message}";
        }
    }

    private static string Totals(IReadOnlyList<NotebookReport> reports)
    {
        var exercises = reports.SelectMany(report => report.Exercises).ToList();
        var notebooks = FigureText.Count(reports.Count, reports.All(report => report.Target.Number.Length > 0) ? "chapter" : "notebook");
        var cells = $"{FigureText.Count(reports.Sum(report => report.CellsRun), "cell")} run";
        var failed = reports.Sum(report => report.Cells.Count(cell => cell.Outcome == CellOutcome.Failed));
        var others = exercises.Where(exercise => exercise.Status != ExerciseStatus.Passed).ToList();
        var results = exercises.Count == 0
            ? ""
            : $", {exercises.Count - others.Count} of {FigureText.Count(exercises.Count, "exercise")} passed{(others.Count > 0 ? $" ({ResultTable.Outcomes(others)})" : "")}"
                + $", {FigureText.Points(exercises.Sum(exercise => exercise.Earned), exercises.Sum(exercise => exercise.Points))}";
        var time = TimeSpan.FromTicks(reports.Sum(report => report.Time.Ticks));
        return $"{notebooks}, {cells}{(failed > 0 ? $", {failed} failed" : "")}{results}, {FigureText.Time(time)}";
    }
}
