using System.Collections.Concurrent;
using System.Diagnostics;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>Starts processes from one thread that never ends. What is to die with its parent dies, on Linux, with the thread that started it, and the threads
/// of the pool come and go.</summary>
internal static class ProcessStarter
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> waiting = [];

    static ProcessStarter() => new Thread(Work) { IsBackground = true, Name = "Starts students' processes" }.Start();

    /// <summary>Starts a process.</summary>
    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add((start, started));
        return started.Task;
    }

    private static void Work()
    {
        foreach (var (start, started) in waiting.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
#pragma warning disable CA1031 // Whoever waits gets it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                started.SetException(error);
            }
        }
    }
}
