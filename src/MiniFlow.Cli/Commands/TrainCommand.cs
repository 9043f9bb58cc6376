using System.CommandLine;
using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow train</c>: what may be said to it. What it does is in <see cref="TrainSession"/>.</summary>
internal static class TrainCommand
{
    public const string HelpEnding =
        """
        The network: 784 pixels, 500 neurons with softmax activation and dropout, 100 with ReLU and dropout, 10 logits; Adam.
        It is trained with 55 000 digits; 5 000 others say every so often how far it is, and 10 000 judge it at the end.

        DIR then holds model.safetensors (the weights, and all that a run goes on from) and event files for TensorBoard:
        the graph, loss and accuracy on the validation digits, the distribution of the weights. A run that was interrupted
        and resumed ends with the same numbers as one that was not, to the last bit; settings come from the checkpoint,
        and only --steps may grow. A folder that holds a run is not used for another one.

        Exit codes:
          0    the network is trained
          1    something went wrong on the way; the last checkpoint is there
          2    called wrongly, or there is nothing to resume: nothing was done
          130  interrupted with Ctrl-C; the last step that was made is kept

        Examples:
          miniflow train                              20 000 steps, as the tutorial does
          miniflow train --resume                     go on with a run that was interrupted
          miniflow train --resume --steps 30000       train on a run that is done
          miniflow train --seed 2 --out runs/seed-2   another run, beside the first
          tensorboard --logdir artifacts/train        look at the curves
        """;

    public static Command Create(Terminal terminal)
    {
        var defaults = new TrainSettings();
        var steps = NumberOption.Whole("--steps", "N", $"How many steps. Default: {defaults.Steps}.", 1, 100_000_000);
        var batch = NumberOption.Whole("--batch", "N", $"How many digits a step sees. Default: {defaults.Batch}.", 1, 55_000);
        var rate = NumberOption.Positive("--rate", "X", $"Adam's learning rate. Default: {defaults.Rate}.", 1000);
        var keep = NumberOption.Positive("--keep", "P", $"The share of neurons that dropout keeps. Default: {defaults.Keep}.", 1);
        var seed = NumberOption.Whole("--seed", "N", $"What all random numbers follow from. Default: {defaults.Seed}.", 0, int.MaxValue);
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The run's folder. Default: artifacts/train in the kit." };
        var resume = new Option<bool>("--resume") { Description = "Go on with the run in the folder, from its checkpoint." };
        var summaryEvery = NumberOption.Whole("--summary-every", "N", "Measure and record after every N-th step. Default: 100.", 1, int.MaxValue);
        var checkpointEvery = NumberOption.Whole("--checkpoint-every", "N", "Save after every N-th step, and at the end. Default: 1000.", 1, int.MaxValue);

        var command = new Command("train", "Train the network of chapter 14 on complete MNIST.")
        {
            steps, batch, rate, keep, seed, folder, resume, summaryEvery, checkpointEvery,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new TrainRequest
            {
                Steps = parsed.GetValue(steps),
                Batch = parsed.GetValue(batch),
                Rate = parsed.GetValue(rate),
                Keep = parsed.GetValue(keep),
                Seed = parsed.GetValue(seed),
                Folder = parsed.GetValue(folder),
                Resume = parsed.GetValue(resume),
            };
            return TrainSession.RunAsync(
                request with
                {
                    SummaryEvery = parsed.GetValue(summaryEvery) ?? request.SummaryEvery,
                    CheckpointEvery = parsed.GetValue(checkpointEvery) ?? request.CheckpointEvery,
                },
                terminal,
                cancellation);
        });
        return command;
    }
}
