using System.Globalization;

namespace MiniFlow.Lab.Checks;

/// <summary>A result for a terminal: the same as the HTML, in lines of at most a hundred characters. Numbers that differ from
/// their target carry a star.</summary>
internal static class CheckResultText
{
    private const int Width = 100;

    public static string Of(CheckResult result)
    {
        var (_, mark, word) = Accents.Of(result.Status);
        List<string> lines = [$"{mark} {word}: {result.Title}{(result.Points > 0 ? $" ({CheckResultHtml.Points(result)})" : "")}"];
        lines.AddRange(Prose.Wrap(Prose.Plain(result.Message), Width, "  "));
        foreach (var metric in result.Metrics)
            lines.Add($"  {metric.Key}: {metric.Value.ToString("0.####", CultureInfo.InvariantCulture)}");
        if (result.Evidence is { } evidence)
            lines.AddRange(EvidenceLines(evidence, result.Tolerance));
        if (result.Cases.Count > 1)
        {
            lines.Add("");
            lines.Add($"  {CaseCount(result)}");
            if (!result.Passed && result.Cases.Any(outcome => outcome.Passed))
                lines.AddRange(result.Cases.Select(outcome => $"  {(outcome.Passed ? "✓" : "✗")} {Prose.Plain(outcome.Name)}"));
        }

        if (result.Status == CheckStatus.Failed && result.NextHint is { } next)
            lines.AddRange(["", "  " + Prose.Plain(next)]);
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    /// <summary>For instance <c>2 of 14 cases right</c>.</summary>
    public static string CaseCount(CheckResult result) =>
        result.Passed ? $"{result.Cases.Count} cases, all right" : $"{result.Cases.Count(outcome => outcome.Passed)} of {result.Cases.Count} cases right";

    private static IEnumerable<string> EvidenceLines(Evidence evidence, double tolerance)
    {
        yield return "";
        yield return $"  The smallest case that shows it: {Prose.Plain(evidence.CaseName)}";
        if (evidence.Graph.Length > 0)
            yield return "  " + Prose.Plain(evidence.Graph);
        foreach (var line in Beside(evidence.Given.Select(given => Block(given.Name, GridText.Of(given.Tensor)))))
            yield return "    " + line;
        foreach (var difference in evidence.Differences)
        {
            yield return "";
            yield return $"  {difference.Part}{(difference.Pattern is { } pattern ? $": yours {Prose.Plain(pattern)}" : "")}";
            string[] yours = difference.Actual is null ? ["none"] : GridText.Of(difference.Actual, difference.Expected, tolerance);
            foreach (var line in Beside([Block("target", GridText.Of(difference.Expected)), Block("yours", yours)]))
                yield return "    " + line;
        }
    }

    private static string[] Block(string caption, string[] grid) => [caption, .. grid];

    private static IEnumerable<string> Beside(IEnumerable<string[]> blocks)
    {
        var columns = blocks.ToList();
        var height = columns.Count == 0 ? 0 : columns.Max(block => block.Length);
        for (var row = 0; row < height; row++)
            yield return string.Join("    ", columns.Select(block => (row < block.Length ? block[row] : "").PadRight(block.Max(line => line.Length))));
    }
}
