namespace MiniFlow;

/// <summary>How many threads the library computes with.</summary>
public static class Parallelism
{
    /// <summary>The environment variable that sets <see cref="Threads"/> when the process starts.</summary>
    public const string EnvironmentVariable = "MINIFLOW_THREADS";

    private static int threads = AtStart(Environment.GetEnvironmentVariable(EnvironmentVariable));

    /// <summary>
    /// The number of threads that share large operations, the calling one among them: as many as the machine has processors, unless
    /// the environment variable MINIFLOW_THREADS says otherwise. Results do not depend on it, bit for bit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static int Threads
    {
        get => threads;
        set
        {
            if (value < 1)
                throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is set to {value}, but at least one thread has to do the work: set 1 or more.");
            threads = value;
        }
    }

    // A variable that is no number is left alone: a training run should not fail for a setting that only concerns speed.
    internal static int AtStart(string? variable) =>
        int.TryParse(variable, out var number) && number >= 1 ? number : Environment.ProcessorCount;
}
