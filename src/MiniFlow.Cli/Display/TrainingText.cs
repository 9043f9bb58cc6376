using System.Globalization;
using MiniFlow.Cli.Training;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Display;

/// <summary>Figures of a training run as text, the same in lines and on a live terminal.</summary>
internal static class TrainingText
{
    /// <summary>Four digits, <c>0.0312</c>; a dash before the first step.</summary>
    public static string Loss(double? loss) => loss is { } number ? number.ToString(number < 10 ? "0.0000" : "G5", CultureInfo.InvariantCulture) : "-";

    /// <summary>A share in percent, <c>96.13 %</c>; a dash where nothing is measured yet.</summary>
    public static string Accuracy(double? share) => share is { } number ? string.Create(CultureInfo.InvariantCulture, $"{100 * number:0.00} %") : "-";

    public static string Speed(TrainingStatus status) => string.Create(CultureInfo.InvariantCulture, $"{status.StepsPerSecond:0} steps/s");

    public static string TimeLeft(TrainingStatus status) => status.TimeLeft is { } left ? $"{FigureText.Time(left)} left" : "";
}
