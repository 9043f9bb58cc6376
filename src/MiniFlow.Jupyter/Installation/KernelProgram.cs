using System.Runtime.InteropServices;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Installation;

/// <summary>
/// The kernel's program, published into a folder of its own, where no later build changes it. From the sources it is
/// published compiled ahead of time where that restores: the compiler inside is large, and the first cell waits for it.
/// </summary>
internal static class KernelProgram
{
    private const string Project = "src/MiniFlow.Jupyter/MiniFlow.Jupyter.csproj";

    private static readonly string FileName = OperatingSystem.IsWindows() ? "MiniFlow.Jupyter.exe" : "MiniFlow.Jupyter";

    /// <summary>Publishes the program.</summary>
    /// <param name="folder">Where to; it is made.</param>
    /// <param name="repository">The folder of the sources; null where there are none, and the files beside this one are copied.</param>
    /// <param name="aheadOfTime">Whether to try to compile ahead of time.</param>
    /// <returns>The program's file, and whether it is compiled ahead of time.</returns>
    /// <exception cref="NotebookException">It cannot be published.</exception>
    public static async Task<(string Program, bool IsCompiled)> PublishAsync(string folder, string? repository, bool aheadOfTime)
    {
        var program = Path.Combine(folder, FileName);
        var project = repository is null ? "" : Path.Combine(repository, Project);
        if (aheadOfTime && File.Exists(project) && await CompiledProgram.TryPublishAsync(project, folder) && File.Exists(program))
            return (program, true);
        Copy(AppContext.BaseDirectory, folder);
        return File.Exists(program)
            ? (program, false)
            : throw new NotebookException($"The kernel's program {FileName} is not in {AppContext.BaseDirectory}. Build it: dotnet build MiniFlow.Interactive.sln");
    }

    /// <summary>Copies what the kernel needs of the files that this program was started from.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetExtension(file) is ".dll" or ".json" or ".exe" || Path.GetFileName(file) == FileName))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>The folder of the .NET that runs this program: ROOT/shared/Microsoft.NETCore.App/VERSION/ is where its runtime lies.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
