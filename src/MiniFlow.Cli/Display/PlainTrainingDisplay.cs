using System.Globalization;
using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Display;

/// <summary>A training run in lines that stay readable in a file: about twenty of them, each at a step where the validation accuracy was measured.</summary>
internal sealed class PlainTrainingDisplay(TextWriter output) : ITrainingDisplay
{
    private const int Lines = 20;

    public void Show(TrainingStatus status, Action<Action> train)
    {
        var apart = Math.Max(1, status.Steps / Lines);
        var last = status.Step;
        if (status.Step > 0)
            output.WriteLine($"resumed after step {status.Step} of {status.Steps}");
        train(() =>
        {
            if (status.MeasuredAt != status.Step || status.Step - last < apart)
                return;
            last = status.Step;
            output.WriteLine(Line(status));
        });
    }

    private static string Line(TrainingStatus status) => string.Create(
        CultureInfo.InvariantCulture,
        $"step {status.Step.ToString(CultureInfo.InvariantCulture).PadLeft($"{status.Steps}".Length)} of {status.Steps}  loss {TrainingText.Loss(status.Loss)}  "
            + $"validation accuracy {TrainingText.Accuracy(status.ValidationAccuracy)}  {TrainingText.Speed(status)}  {TrainingText.TimeLeft(status)}");
}
