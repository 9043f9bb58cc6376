using MiniFlow.Cli.Display;

namespace MiniFlow.Cli.Training;

/// <summary>One call of <c>miniflow train</c>: begins a run or takes one up, trains, says how it went and where everything lies.</summary>
internal static class TrainSession
{
    // Training keeps its thread busy; Ctrl-C is waited for on another one.
    public static Task<int> RunAsync(TrainRequest request, Terminal terminal, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                var console = terminal.ToAnsiConsole();
                ITrainingDisplay display = terminal.IsPlain ? new PlainTrainingDisplay(terminal.Out) : new LiveTrainingDisplay(console, TimeProvider.System);
                return Run(request, terminal, display, cancellation);
            },
            CancellationToken.None);

    public static int Run(TrainRequest request, Terminal terminal, ITrainingDisplay display, CancellationToken cancellation)
    {
        var folder = TrainFolder.For(request, terminal);
        var settings = request.Resume ? folder.ReadSettings().ResumedBy(request, folder.Shown) : TrainSettings.For(request);
        var mnist = Mnist.Load(DataFolder(terminal), settings.Seed);
        if (!request.Resume)
            folder.Begin();

        using var graph = new Graph().AsCurrent();
        var network = new DigitNetwork(settings.Rate, request.Hidden.First, request.Hidden.Second);
        using var session = new Session(seed: settings.Seed);
        var begin = Begin(new TrainingState(network, session, mnist.Train, settings), request, settings, folder);

        var status = new TrainingStatus(settings.Steps, begin, TimeProvider.System);
        var loop = new TrainingLoop(network, session, mnist, settings, request);
        display.Show(status, changed => loop.Run(folder, status, changed, cancellation));

        if (status.Step < settings.Steps)
        {
            terminal.Out.WriteLine($"Interrupted: step {status.Step} of {settings.Steps} is the last one, and it is kept. Go on with: {folder.ResumeLine}");
            return ExitCode.Interrupted;
        }

        TrainSummary.Write(terminal, status, loop.CountRight(mnist.Test), mnist.Test.Count, folder);
        return ExitCode.Success;
    }

    /// <summary>Gives the session its initial values, or those of the checkpoint, and says after which step it goes on.</summary>
    private static int Begin(TrainingState state, TrainRequest request, TrainSettings settings, TrainFolder folder)
    {
        if (!request.Resume)
        {
            state.Initialize();
            return 0;
        }

        var step = folder.Readable(() => state.Restore(folder.Checkpoint));
        return step <= settings.Steps
            ? step
            : throw new CommandException($"the run in {folder.Shown} is at step {step} already, beyond --steps {settings.Steps}. Ask for more steps, or leave --steps out.");
    }

    // The kit's own files, wherever the command is called from; without a kit the library looks for them.
    private static string? DataFolder(Terminal terminal) =>
        Kit.Around(terminal) is { } kit && Path.Combine(kit.Root, "data", "mnist") is var folder && Directory.Exists(folder) ? folder : null;
}
