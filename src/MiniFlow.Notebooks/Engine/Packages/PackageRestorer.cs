using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>
/// Restores packages with the SDK, in a project made for that: so the same sources, caches and credentials count as for any
/// other project on the machine, and a NuGet.config beside the notebook counts too. The same question is asked only once;
/// its answer lies in a folder of the user's.
/// </summary>
internal static class PackageRestorer
{
    /// <summary>The folder of answers.</summary>
    public static string Cache { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data ? data : Path.GetTempPath(),
        "miniflow",
        "packages");

    /// <exception cref="CellException">A package cannot be had.</exception>
    public static async Task<IReadOnlyList<RestoredPackage>> RestoreAsync(
        IReadOnlyList<PackageRequest> packages,
        IReadOnlyList<string> sources,
        string workingDirectory,
        CancellationToken cancellation)
    {
        var project = PackageProject.Write(packages, sources, workingDirectory);
        var question = project + string.Concat(ConfigurationFiles(workingDirectory).Select(File.ReadAllText));
        var folder = Path.Combine(Cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..32]);
        if (ProjectAssets.Read(AssetsIn(folder)) is { } known)
            return known;

        var draft = $"{folder}-{Guid.NewGuid():N}";
        try
        {
            PackageProject.Lay(draft, project);
            await RunAsync(draft, packages, cancellation);
            var restored = ProjectAssets.Read(AssetsIn(draft)) ?? throw new CellException("The packages were restored, but their files are not there. Run the cell again.");
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(draft, folder);
            return restored;
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private static string AssetsIn(string folder) => Path.Combine(folder, "obj", "project.assets.json");

    private static IEnumerable<string> ConfigurationFiles(string workingDirectory)
    {
        for (var folder = workingDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)))
                yield return file;
        }
    }

    private static async Task RunAsync(string folder, IReadOnlyList<PackageRequest> packages, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "restore", "--verbosity", "quiet", "--nologo", "-nodeReuse:false" },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The limits of a cell's process are not those of the SDK.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var restore = Start(start);
        restore.StandardInput.Close();
        using var stop = cancellation.Register(() => restore.Kill(entireProcessTree: true));
        var output = restore.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = restore.StandardError.ReadToEndAsync(CancellationToken.None);
        await restore.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (restore.ExitCode != 0)
            throw new CellException(RestoreErrors.Describe(packages, await output + await errors));
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new CellException($"#r \"nuget: …\" needs the .NET SDK, and its program {start.FileName} cannot be started: {error.Message}");
        }
    }
}
