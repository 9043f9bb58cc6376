using System.Diagnostics;
using System.Globalization;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Notices when the program that started the kernel is gone: a Jupyter server that is killed ends nothing itself.</summary>
internal static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Calls <paramref name="gone"/> once the process that the client named as its own is gone; never where it named none.</summary>
    public static IDisposable Start(Action gone)
    {
        var named = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var id) && id > 1;
        // On Windows the client hands over a handle of its own, which says nothing here.
        return named && !OperatingSystem.IsWindows() ? new Timer(_ => Look(id, gone), null, Interval, Interval) : new Timer(_ => { });
    }

    private static void Look(int id, Action gone)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            gone();
        }
    }
}
