using System.Globalization;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>How figures are written for a reader, the same in pages and in the command's table.</summary>
public static class FigureText
{
    /// <summary>Points earned of points to be had: <c>2 of 3 points</c>.</summary>
    public static string Points(double earned, double points) =>
        string.Create(CultureInfo.InvariantCulture, $"{earned:0.##} of {points:0.##} {(points == 1 ? "point" : "points")}");

    /// <summary>
    /// A measured figure with its name. An accuracy is a share and is shown in percent, rounded down so that 91.96 % does not
    /// read as the 92 % that was asked for; anything else has up to four significant digits.
    /// </summary>
    public static string Metric(string name, double value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Contains("accuracy", StringComparison.OrdinalIgnoreCase) && value is >= 0 and <= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {Math.Floor(Math.Round(value * 1000, 6)) / 10:0.0} %")
            : string.Create(CultureInfo.InvariantCulture, $"{name} {Digits(value)}");
    }

    private static string Digits(double value) =>
        value != 0 && Math.Abs(value) is < 1e-4 or >= 1e6
            ? value.ToString("0.###e-0", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A length of time: <c>0.4 s</c>, <c>12.3 s</c>, <c>2 min 05 s</c>.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalSeconds < 99.95
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s");

    /// <summary>How an exercise came out, as a word.</summary>
    public static string Outcome(ExerciseStatus status) => status switch
    {
        ExerciseStatus.Passed => "passed",
        ExerciseStatus.Failed => "failed",
        ExerciseStatus.NotStarted => "not started",
        _ => "not checked",
    };

    /// <summary>A number and its noun: <c>1 exercise</c>, <c>3 exercises</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
