using System.Diagnostics;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>A student's process where there is no sandbox: without the grader's environment, in a folder of its own, watched from outside. It can read and write
/// what the grader can.</summary>
internal sealed class PlainHost(StudentFolder folder, SandboxFolder files, string data, IsolationLimits limits) : StudentHost(folder, limits)
{
    private static readonly string[] needed = ["SystemRoot", "windir", "SystemDrive"];

    public override string WorkingDirectory => Path.Combine(Folder.Path, "notebooks");

    public override string Kit => Path.Combine(Folder.Path, "artifacts", "kit", "MiniFlow.Lab.dll");

    public override string QuestionsAt(string name) => Path.Combine(Folder.Questions, name);

    public override Task<Process> StartAsync(string pipeName)
    {
        Directory.CreateDirectory(WorkingDirectory);
        var scratch = Directory.CreateDirectory(Path.Combine(Folder.Path, "scratch")).FullName;
        Provide(files.Kit, Path.Combine(Folder.Path, "artifacts", "kit"));
        Provide(data, Path.Combine(Folder.Path, "data"));
        var start = Start(DotnetHost.Path);
        foreach (var argument in (string[])["exec", files.Program, WorkerProgram.Verb, pipeName])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in EnvironmentIn(scratch))
            start.Environment[name] = value;
        foreach (var name in needed.Where(name => Environment.GetEnvironmentVariable(name) is not null))
            start.Environment[name] = Environment.GetEnvironmentVariable(name);
        start.Environment["TEMP"] = start.Environment["TMP"] = scratch;
        return ProcessStarter.StartAsync(start);
    }

    protected override (long Memory, int Threads) Usage(Process process)
    {
        if (OperatingSystem.IsLinux() && !process.HasExited)
        {
            var tree = ProcessTree.Of(process.Id);
            return (tree.Memory, tree.Threads);
        }

        return (MemoryOf(process), 0);
    }

    // Windows lets not everybody make links, and what is linked is only read: the copies go with the folder.
    private static void Provide(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(to, from);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
