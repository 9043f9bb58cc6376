using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace MiniFlow.Notebooks;

/// <summary>The program of the process that cells run in; <see cref="WorkerProcess"/> starts it.</summary>
internal static class WorkerProgram
{
    /// <summary>The argument before the name of the pipe.</summary>
    public const string Verb = "worker";

    public static int Main(string[] args)
    {
        if (args is not [Verb, var pipeName])
        {
            Console.Error.WriteLine("This program runs the cells of a notebook for another one. To run notebooks, use: miniflow run");
            return 2;
        }

        // A terminal sends Ctrl-C to every process in it. The runner has heard it too, and is the one to say what becomes of the cell.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe.Connect(TimeSpan.FromSeconds(30));
        using var messages = new MessageStream(pipe);
        new Worker(messages).Run();
        return 0;
    }
}
