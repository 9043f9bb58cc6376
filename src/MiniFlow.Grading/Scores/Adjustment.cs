using System.Globalization;
using MiniFlow.Grading.Input;

namespace MiniFlow.Grading.Scores;

/// <summary>A change that the instructor makes by hand, with a reason that the student reads.</summary>
/// <param name="Student">The student.</param>
/// <param name="Chapter">The chapter.</param>
/// <param name="Exercise">The exercise, or <c>late</c> for the penalty.</param>
/// <param name="Points">What is written: <c>2</c> sets the points, <c>+0.5</c> and <c>-1</c> change them. For <c>late</c> the penalty in percent.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who; may be empty.</param>
public sealed record Adjustment(string Student, string Chapter, string Exercise, string Points, string Reason, string By)
{
    /// <summary>What stands in place of an exercise to change the penalty for lateness.</summary>
    public const string Late = "late";

    /// <summary>Reads a CSV with the columns student, chapter, exercise, points, reason, and, if there is one, by.</summary>
    /// <exception cref="GradingException">A row is not complete, or its points are no number; names the row.</exception>
    public static IReadOnlyList<Adjustment> Read(string path)
    {
        if (!File.Exists(path))
            throw new GradingException($"There is no file {path} with adjustments: a CSV with the columns student,chapter,exercise,points,reason.");
        var adjustments = new List<Adjustment>();
        foreach (var (index, row) in Csv.Read(File.ReadAllText(path)).Index())
        {
            if (index == 0 && row[0].Trim().Equals("student", StringComparison.OrdinalIgnoreCase))
                continue;
            string Field(int column) => column < row.Count ? row[column].Trim() : "";
            if (row.Count < 5 || Field(4).Length == 0)
                throw new GradingException($"{path}, row {index + 1}: an adjustment needs student,chapter,exercise,points,reason, and the reason cannot be empty: the student reads it.");
            if (!double.TryParse(Field(3), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                throw new GradingException($"{path}, row {index + 1}: '{Field(3)}' are no points. Write 2 to set them, +0.5 or -1 to change them.");
            adjustments.Add(new Adjustment(Field(0), Field(1).PadLeft(2, '0'), Field(2), Field(3), Field(4), Field(5)));
        }

        return adjustments;
    }

    /// <summary>The points afterwards, at least 0.</summary>
    public double Apply(double before)
    {
        var number = double.Parse(Points, CultureInfo.InvariantCulture);
        return Math.Max(0, Points[0] is '+' or '-' ? before + number : number);
    }
}
