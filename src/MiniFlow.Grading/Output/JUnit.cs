using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Output;

/// <summary>The grades as JUnit XML, which every CI system shows: a suite for each submission, a test for each exercise.</summary>
public static class JUnit
{
    /// <summary>The document.</summary>
    public static string Of(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var suites = new XElement("testsuites", new XAttribute("name", "miniflow grade"), book.Grades.Select(Suite));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + suites.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement Suite(FinalGrade grade)
    {
        var exercises = grade.Checked.Exercises;
        return new XElement("testsuite",
            new XAttribute("name", Text($"{grade.Checked.Student} {grade.Checked.Chapter}")),
            new XAttribute("tests", exercises.Count),
            new XAttribute("failures", exercises.Count(one => IsFailure(one.Status))),
            new XAttribute("errors", exercises.Count(one => IsError(one.Status))),
            new XAttribute("skipped", exercises.Count(one => IsSkipped(one.Status))),
            new XElement("properties", new XElement("property", new XAttribute("name", "points"), new XAttribute("value", string.Create(CultureInfo.InvariantCulture, $"{grade.Total:0.##}/{grade.Points:0.##}")))),
            exercises.Select(exercise => Case(grade, exercise)));
    }

    private static XElement Case(FinalGrade grade, ExerciseGrade exercise) => new("testcase",
        new XAttribute("classname", Text($"{grade.Checked.Student}.{grade.Checked.Chapter}")),
        new XAttribute("name", exercise.Exercise),
        exercise.Status switch
        {
            var status when IsFailure(status) => new XElement("failure", new XAttribute("message", Text(exercise.Message)), new XAttribute("type", exercise.Misconception ?? StatusWords.Slug(status))),
            var status when IsError(status) => new XElement("error", new XAttribute("message", Text(exercise.Message)), new XAttribute("type", StatusWords.Slug(status))),
            var status when IsSkipped(status) => new XElement("skipped", new XAttribute("message", Text(exercise.Message))),
            _ => null,
        });

    private static bool IsFailure(GradeStatus status) => status is GradeStatus.Failed or GradeStatus.Partial;

    private static bool IsError(GradeStatus status) => status is GradeStatus.TimedOut or GradeStatus.Ended or GradeStatus.Review;

    private static bool IsSkipped(GradeStatus status) => status is GradeStatus.NotStarted or GradeStatus.Missing;

    // XML has no control characters, not even escaped.
    private static string Text(string text)
    {
        var plain = text.Replace("`", "", StringComparison.Ordinal);
        return string.Concat(plain.Select((letter, i) => XmlConvert.IsXmlChar(letter) || char.IsSurrogatePair(plain, Math.Max(0, char.IsLowSurrogate(letter) ? i - 1 : i)) ? letter : '\uFFFD'));
    }
}
