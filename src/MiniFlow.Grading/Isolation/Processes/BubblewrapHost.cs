using System.Diagnostics;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>A student's process in a sandbox of bubblewrap. When the sandbox's first process ends, Linux ends all others in it: nothing can stay behind.</summary>
internal sealed class BubblewrapHost(StudentFolder folder, SandboxFolder files, string data, IsolationLimits limits) : StudentHost(folder, limits)
{
    private ControlGroup? group = ControlGroup.TryCreate(limits.Memory + limits.Memory / 4 + 2 * limits.Disk, limits.Processes, folder.ControlGroups);

    public override string WorkingDirectory => "/tmp/notebooks";

    public override string Kit => "/tmp/artifacts/kit/MiniFlow.Lab.dll";

    public override string QuestionsAt(string name) => $"/questions/{name}";

    public override Task<Process> StartAsync(string pipeName)
    {
        var start = Start(Bubblewrap.Path!);
        string[] own =
        [
            "--ro-bind", files.Kit, "/tmp/artifacts/kit",
            "--ro-bind", data, "/tmp/data",
            "--ro-bind", files.Engine, "/engine",
            "--ro-bind", Folder.Questions, "/questions",
            "--bind", pipeName, "/pipe",
            .. EnvironmentIn("/tmp").SelectMany(variable => new[] { "--setenv", variable.Key, variable.Value }),
        ];
        foreach (var argument in Bubblewrap.Opening(Limits.Disk).Concat(own).Concat(Bubblewrap.Closing))
            start.ArgumentList.Add(argument);
        foreach (var argument in (string[])[Bubblewrap.Dotnet, "exec", "/engine/MiniFlow.Notebooks.dll", WorkerProgram.Verb, "/pipe"])
            start.ArgumentList.Add(argument);
        return ProcessStarter.StartAsync(start);
    }

    public override void Connected(Process process)
    {
        // The process that we started stays outside; the rest is the sandbox's own first process and the engine.
        var inside = ProcessTree.Of(process.Id).Processes.Skip(1).ToArray();
        foreach (var one in inside)
            ResourceLimits.Set(one, Limits.Processes);
        if (group is null || inside.All(group.TryAdd))
            return;
        group.Dispose();
        group = null;
    }

    public override string? Overuse(WorkerConnection connection, int cell) =>
        group is { RanOutOfMemory: true } ? TooMuchMemory(cell)
        : group is { RefusedProcesses: > 0 } ? TooManyProcesses(cell)
        : base.Overuse(connection, cell);

    public override void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    protected override (long Memory, int Threads) Usage(Process process)
    {
        var tree = ProcessTree.Of(process.Id);
        // Copies of a process share most of what they have. Where the kernel counts, it counts that once; here it is looked at closely only when it matters.
        return (group is not null ? tree.Largest : tree.Memory > Limits.Memory ? tree.SharedMemory() : tree.Memory, tree.Threads);
    }

    protected override void Dispose(bool disposing)
    {
        group?.Dispose();
        base.Dispose(disposing);
    }
}
