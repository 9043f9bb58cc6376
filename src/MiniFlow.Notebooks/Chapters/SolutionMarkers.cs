using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>
/// Splits a cell into what the solved notebook shows and what the student's shows. Between <c>// BEGIN SOLUTION</c> and
/// <c>// END SOLUTION</c> stands the model answer; after a line <c>// INSTEAD</c>, commented with <c>//: </c>, what the
/// student sees in its place. So the source itself runs as the solved chapter.
/// </summary>
internal static partial class SolutionMarkers
{
    /// <summary>The line before a model answer.</summary>
    public const string Begin = "// BEGIN SOLUTION";

    /// <summary>The line between a model answer and what the student sees in its place.</summary>
    public const string Instead = "// INSTEAD";

    /// <summary>The line after both.</summary>
    public const string End = "// END SOLUTION";

    /// <summary>Whether the text holds any of the markers.</summary>
    public static bool In(string text) => text.Split('\n').Any(line => line.Trim() is Begin or Instead or End);

    /// <summary>The two editions of one cell's text; <paramref name="firstLine"/> is where it begins in the file.</summary>
    public static (string Solved, string Student) Split(string text, int firstLine, ProblemList problems)
    {
        List<string> solved = [], student = [];
        int? begin = null, instead = null;
        var number = firstLine;
        foreach (var line in text.Split('\n'))
        {
            switch (line.Trim())
            {
                case Begin when begin is null:
                    begin = number;
                    break;
                case Begin:
                    problems.Add(number, $"'{Begin}' inside of the solution that began in line {begin}: close that one first with '{End}'.");
                    break;
                case Instead when begin is null:
                    problems.Add(number, $"'{Instead}' outside of a solution: it stands between '{Begin}' and '{End}'.");
                    break;
                case Instead when instead is not null:
                    problems.Add(number, $"a second '{Instead}' in the solution that began in line {begin}: keep one.");
                    break;
                case Instead:
                    instead = number;
                    break;
                case End when begin is null:
                    problems.Add(number, $"'{End}' without a '{Begin}' before it in the same cell.");
                    break;
                case End:
                    (begin, instead) = (null, null);
                    break;
                default:
                    if (begin is null)
                        student.Add(line);
                    if (instead is null)
                        solved.Add(line);
                    else
                        student.Add(Uncomment(line, number, problems));
                    break;
            }

            number++;
        }

        if (begin is not null)
            problems.Add(begin.Value, $"'{Begin}' is never closed: end it in the same cell with '{End}'.");
        return (string.Join('\n', solved), string.Join('\n', student));
    }

    private static string Uncomment(string line, int number, ProblemList problems)
    {
        var match = StudentLine().Match(line);
        if (!match.Success)
            problems.Add(number, $"'{line.Trim()}' after '{Instead}': every line that the student sees instead begins with '//: '.");
        return (match.Groups["indent"].Value + match.Groups["text"].Value).TrimEnd();
    }

    [GeneratedRegex(@"^(?<indent>\s*)//:( (?<text>.*))?$")]
    private static partial Regex StudentLine();
}
