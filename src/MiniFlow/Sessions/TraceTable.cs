using System.Text;

namespace MiniFlow;

/// <summary>
/// The runs of a session side by side:
/// <code>
///             run 1  run 2
///             c      d      times
/// a           1      1      2
/// b           2      2      2
/// c           3      3      2
/// d           ·      4      1
/// </code>
/// </summary>
internal static class TraceTable
{
    private const int MostRuns = 8;
    private const int WidestTitle = 16;

    public static string Of(SessionTrace trace)
    {
        var all = trace.Runs;
        if (all.Count == 0)
            return "no runs yet";
        var runs = all.Skip(all.Count - MostRuns).ToArray();
        var nodes = runs.SelectMany(run => run.Nodes).Distinct().ToArray();

        var rows = new List<string[]>
        {
            (string[])["", .. runs.Select(run => $"run {run.Number}"), ""],
            (string[])["", .. runs.Select(Title), "times"],
        };
        rows.AddRange(nodes.Select(node => (string[])[node.Name, .. runs.Select(run => Turn(run, node)), $"{trace.Count(node)}"]));
        var left = trace.RunCount - runs.Length;
        return Aligned(rows) + (left == 0 ? "" : $"\n({left} earlier {(left == 1 ? "run is" : "runs are")} counted, not shown)");
    }

    private static string Title(RunTrace run)
    {
        var title = run.Fetches.ToString();
        return (title.Length > WidestTitle ? title[..(WidestTitle - 1)] + "…" : title) + (run.IsComplete ? "" : " ✗");
    }

    private static string Turn(RunTrace run, Node node) => run.Nodes.IndexOf(node) is >= 0 and var turn ? $"{turn + 1}" : "·";

    private static string Aligned(List<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
