using System.Diagnostics;
using System.Globalization;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>Starts a process for a student's code, watches over it and ends it. What it is started with says nothing about this process: no environment, no
/// folder but those that it needs.</summary>
internal abstract class StudentHost(StudentFolder folder, IsolationLimits limits) : WorkerHost(new WorkerSettings(limits.Memory, new Dictionary<string, string>()))
{
    // Nothing of value is this long, and reading it costs time as well.
    private const long MostRawOutput = 64 << 20;

    /// <summary>What is to be used.</summary>
    protected IsolationLimits Limits => limits;

    /// <summary>The files of this process.</summary>
    public StudentFolder Folder => folder;

    /// <summary>Where the cells run, as they see it.</summary>
    public abstract string WorkingDirectory { get; }

    /// <summary>The path of the kit's assembly, as cells see it.</summary>
    public abstract string Kit { get; }

    /// <summary>The path of a file of questions, as cells see it.</summary>
    public abstract string QuestionsAt(string name);

    public override bool Watches => true;

    public override TimeSpan Interval => TimeSpan.FromMilliseconds(100);

    public override string? Overuse(WorkerConnection connection, int cell)
    {
        var (memory, threads) = Usage(connection.Process);
        return memory > limits.Memory ? TooMuchMemory(cell)
            : threads > limits.Processes ? TooManyProcesses(cell)
            : connection.Raw.Total > MostRawOutput ? string.Create(CultureInfo.InvariantCulture, $"Cell {cell} wrote more than {MostRawOutput >> 20} MiB to its process's own output.")
            : null;
    }

    /// <summary>The words for a cell that used up the memory.</summary>
    protected string TooMuchMemory(int cell) => MemoryLimit.Exceeded(cell, limits.Memory);

    /// <summary>The words for a cell that started too much.</summary>
    protected string TooManyProcesses(int cell) =>
        string.Create(CultureInfo.InvariantCulture, $"Cell {cell} started too many processes or threads: {limits.Processes} are allowed.");

    /// <summary>What the process and its children use.</summary>
    protected abstract (long Memory, int Threads) Usage(Process process);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }

    /// <summary>A start without any environment of this process's own.</summary>
    protected static ProcessStartInfo Start(string program)
    {
        var start = WorkerLaunch.Redirected(program);
        start.Environment.Clear();
        return start;
    }

    /// <summary>The environment of the process: what .NET needs, and how it is to treat a short life.</summary>
    protected IEnumerable<KeyValuePair<string, string>> EnvironmentIn(string scratch) => new Dictionary<string, string>
    {
        ["HOME"] = scratch,
        ["TMPDIR"] = scratch,
        ["LANG"] = "C.UTF-8",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
        ["DOTNET_GCHeapHardLimit"] = (limits.Memory / 4 * 3).ToString("X", CultureInfo.InvariantCulture),
        // A process lives for a second or two: it never earns back what measuring its methods costs.
        ["DOTNET_TieredPGO"] = "0",
    };
}
