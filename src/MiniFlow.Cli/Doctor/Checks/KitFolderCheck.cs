using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether what every chapter's first cell loads is built, complete, and as new as its source.</summary>
internal sealed class KitFolderCheck : IHealthCheck
{
    private const string Build = "dotnet build MiniFlow.Interactive.sln";
    private static readonly string[] Sources = ["MiniFlow", "MiniFlow.Lab"];

    public string Subject => "Kit folder";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        var kit = machine.InKit("artifacts", "kit");
        var loaded = Path.Combine(kit, "MiniFlow.Lab.dll");
        if (!File.Exists(loaded))
        {
            yield return Finding.Wrong("artifacts/kit/MiniFlow.Lab.dll is not there: the first cell of every chapter fails with CS0006.", Build);
            yield break;
        }

        if (MissingBeside(loaded) is { } missing)
        {
            yield return Finding.Wrong($"artifacts/kit is not complete: {missing} is not there, so chapters fail somewhere in their middle.", Build);
            yield break;
        }

        yield return Sources.Select(project => NewerSource(machine, kit, project)).FirstOrDefault(file => file is not null) is { } changed
            ? Finding.Wrong($"artifacts/kit is older than {Path.GetRelativePath(machine.Kit.Root, changed)}: chapters run with what was built before.", Build)
            : Finding.Fine("artifacts/kit is built and complete");
    }

    /// <summary>The first assembly that the kit needs and that neither it nor the shared frameworks have.</summary>
    private static string? MissingBeside(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>([assembly]);
        while (open.TryDequeue(out var next))
        {
            foreach (var name in ReferencesOf(next).Where(seen.Add))
            {
                var file = Path.Combine(folder, name + ".dll");
                if (File.Exists(file))
                    open.Enqueue(file);
                else if (!IsInSharedFramework(name))
                    return name + ".dll";
            }
        }

        return null;
    }

    private static List<string> ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        if (!file.HasMetadata)
            throw new InvalidDataException($"{assembly} is no .NET assembly.");
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static bool IsInSharedFramework(string name) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Any(file => !file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(file) == name);

    private static string? NewerSource(Machine machine, string kit, string project)
    {
        var folder = machine.InKit("src", project);
        if (!Directory.Exists(folder))
            return null;
        var built = File.GetLastWriteTimeUtc(Path.Combine(kit, project + ".dll"));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .FirstOrDefault(file => File.GetLastWriteTimeUtc(file) > built && Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
    }
}
