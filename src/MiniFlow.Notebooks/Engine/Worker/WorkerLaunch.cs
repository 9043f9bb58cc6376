using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>How the process for the cells is started.</summary>
internal static class WorkerLaunch
{
    /// <exception cref="NotebookException">The worker's files are not where they should be.</exception>
    public static ProcessStartInfo Prepare(string pipeName, WorkerSettings settings)
    {
        var assembly = typeof(WorkerLaunch).Assembly.Location;
        if (assembly.Length == 0 || !File.Exists(Path.ChangeExtension(assembly, ".runtimeconfig.json")))
        {
            throw new NotebookException($"Cells cannot be run: {(assembly.Length == 0 ? "MiniFlow.Notebooks.dll" : Path.ChangeExtension(assembly, ".runtimeconfig.json"))} "
                + "is missing. Publish the program as several files, and keep them together.");
        }

        var start = Redirected(DotnetHost.Path);
        foreach (var argument in (string[])["exec", assembly, WorkerProgram.Verb, pipeName])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings.Environment)
            start.Environment[name] = value;
        // No socket for debuggers, which a process that is killed leaves lying in the folder for temporary files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        if (settings.MemoryLimit > 0)
            start.Environment["DOTNET_GCHeapHardLimit"] = settings.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }

    /// <summary>The start of a program whose input and output are ours.</summary>
    public static ProcessStartInfo Redirected(string program) => new(program)
    {
        // The notebook's folder is told later: a process can be started before its notebook is known.
        WorkingDirectory = AppContext.BaseDirectory,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        UseShellExecute = false,
    };
}
