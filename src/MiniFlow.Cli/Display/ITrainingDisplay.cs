using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Display;

/// <summary>Shows a training run while it goes on.</summary>
internal interface ITrainingDisplay
{
    /// <summary>Trains and shows the status until it ends. What it hands to <paramref name="train"/> is to be called after each step.</summary>
    void Show(TrainingStatus status, Action<Action> train);
}
