using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>The first line of a cell that belongs to an exercise.</summary>
/// <param name="Exercise">The exercise's id: lower-case words joined by hyphens.</param>
/// <param name="Role">Whether the cell is the answer or the check.</param>
/// <param name="Points">What the exercise is worth; only a check cell says so.</param>
internal sealed partial record ExerciseMark(string Exercise, CellRole Role, int? Points)
{
    private const string Usage = "write '// Exercise: mul' over an answer and '// Check: mul (2 points)' over its check";

    /// <summary>Reads the mark of a code cell, or null where the first line is none. Reports one that is written wrongly.</summary>
    public static ExerciseMark? Read(string text, int line, ProblemList problems)
    {
        var first = text.Split('\n', 2)[0].Trim();
        if (!LooksLikeMark().IsMatch(first))
            return null;

        var match = Form().Match(first);
        if (!match.Success)
        {
            problems.Add(line, $"'{first}' is not a mark that can be read; {Usage}.");
            return null;
        }

        var role = match.Groups["role"].Value == "Check" ? CellRole.Check : CellRole.Answer;
        var points = match.Groups["points"];
        if (role == CellRole.Check != points.Success)
        {
            problems.Add(line, role == CellRole.Check
                ? $"'{first}' does not say what the exercise is worth; {Usage}."
                : $"'{first}' gives points, which belong to the check; {Usage}.");
        }

        return new ExerciseMark(
            match.Groups["id"].Value, role, points.Success ? int.Parse(points.Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^//\s*(Exercise|Check)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeMark();

    [GeneratedRegex(@"^// (?<role>Exercise|Check): (?<id>[a-z0-9]+(-[a-z0-9]+)*)( \((?<points>[0-9]{1,3}) points?\))?$")]
    private static partial Regex Form();
}
