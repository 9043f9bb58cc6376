using System.Globalization;
using MiniFlow.Cli.Training;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Display;

/// <summary>What stands at the end of a training run: how well the network reads, how long it took, where everything lies.</summary>
internal static class TrainSummary
{
    public static void Write(Terminal terminal, TrainingStatus status, int right, int count, TrainFolder folder)
    {
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Test accuracy: {TrainingText.Accuracy((double)right / count)} ({right} of {count} digits)"));
        if (status.StepsHere > 0)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trained: {FigureText.Count(status.StepsHere, "step")} in {FigureText.Time(status.Elapsed)}, {TrainingText.Speed(status)}"));
        terminal.Out.WriteLine($"Model: {folder.ShownCheckpoint}");
        terminal.Out.WriteLine($"Curves: tensorboard --logdir {folder.Shown}");
    }
}
