using System.Globalization;

namespace MiniFlow.Benchmarks.Contenders;

/// <summary>How long a process had to wait because other programs were running: what makes a measurement worthless on a machine with few processors.</summary>
internal static class Disturbance
{
    /// <summary>Seconds that all threads of a process have waited for a processor so far, as Linux counts them; 0 elsewhere.</summary>
    public static double Of(int process)
    {
        var tasks = $"/proc/{process}/task";
        return Directory.Exists(tasks) ? Directory.EnumerateDirectories(tasks).Sum(Waited) / 1e9 : 0;
    }

    private static double Waited(string task)
    {
        try
        {
            return double.Parse(File.ReadAllText(Path.Combine(task, "schedstat")).Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // The thread has ended meanwhile.
            return 0;
        }
    }
}
