using System.Globalization;
using MiniFlow.Cli.Display;
using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Tests.Training;

/// <summary>Training runs of a small network in a temporary folder, watched step by step.</summary>
internal sealed class TrainingRuns : IDisposable
{
    /// <summary>60 steps of 1000 are more than the 55 000 examples: the order is shuffled anew on the way.</summary>
    public static TrainRequest Small { get; } = new() { Steps = 60, Batch = 1000, SummaryEvery = 20, CheckpointEvery = 25, Hidden = (12, 8) };

    public string Root { get; } = Directory.CreateTempSubdirectory("miniflow-train-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public byte[] Model(string run) => File.ReadAllBytes(PathOf(Path.Combine(run, "model.safetensors")));

    /// <summary>Trains until the end, or until it is interrupted after a step, or until an error at a step kills it.</summary>
    public Ended Train(TrainRequest request, int interruptAfter = 0, int failAfter = 0)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var interrupt = new CancellationTokenSource();
        var watch = new Watch(status =>
        {
            if (status.Step == interruptAfter)
                interrupt.Cancel();
            if (status.Step == failAfter)
                throw new IOException("no space left on the device");
        });
        var terminal = new Terminal(output, TextWriter.Null, IsPlain: true, Root);
        var code = TrainSession.Run(request, terminal, watch, interrupt.Token);
        return new Ended(code, output.ToString(), watch.Losses);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <param name="Code">The exit code.</param>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Losses">The loss of each step that was made, in order.</param>
    public sealed record Ended(int Code, string Output, IReadOnlyList<double> Losses);

    private sealed class Watch(Action<TrainingStatus> afterStep) : ITrainingDisplay
    {
        public List<double> Losses { get; } = [];

        public void Show(TrainingStatus status, Action<Action> train) => train(() =>
        {
            Losses.Add(status.LastLoss!.Value);
            afterStep(status);
        });
    }
}
