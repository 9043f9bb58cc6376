namespace MiniFlow.Notebooks;

/// <summary>The packages of a session: what its cells have asked for, restored together, so that versions agree.</summary>
internal sealed class PackageReferences(ScriptChain chain)
{
    private readonly List<PackageRequest> requested = [];
    private readonly List<string> sources = [];
    private readonly HashSet<string> added = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<RestoredPackage> restored = [];

    /// <summary>Restores the packages that a cell asks for and makes them known to the code that follows.</summary>
    /// <exception cref="CellException">A package cannot be had; none of the cell's packages is then added.</exception>
    public async Task AddAsync(IEnumerable<Directive> directives, string workingDirectory, CellContext context)
    {
        var (named, wanted) = (new List<PackageRequest>(), new List<PackageRequest>());
        var namesSource = false;
        foreach (var directive in directives)
        {
            if (directive.Name.Equals("#i", StringComparison.OrdinalIgnoreCase))
            {
                sources.Add(PackageSource(directive.Argument, workingDirectory));
                namesSource = true;
            }
            else if (directive.Name.Equals("#r", StringComparison.OrdinalIgnoreCase))
            {
                var request = PackageRequest.Read(directive);
                named.Add(request);
                if (IsNew(request, wanted, directive))
                    wanted.Add(request);
            }
        }

        if (wanted.Count > 0)
            await RestoreAsync(wanted, named, workingDirectory, context);
        else if (namesSource || named.Count > 0)
            context.Display(PackageMessage.Installed(sources, Restored(named)));
    }

    private async Task RestoreAsync(List<PackageRequest> wanted, List<PackageRequest> named, string workingDirectory, CellContext context)
    {
        var display = Guid.NewGuid().ToString();
        context.Display(display, PackageMessage.Installing(sources, wanted));
        var installed = new List<RestoredPackage>();
        try
        {
            restored = await PackageRestorer.RestoreAsync([.. requested, .. wanted], sources, workingDirectory, context.Cancellation);
            requested.AddRange(wanted);
            Reference();
            installed.AddRange(Restored(named));
        }
        finally
        {
            context.Update(display, PackageMessage.Installed(sources, installed));
        }
    }

    private IEnumerable<RestoredPackage> Restored(List<PackageRequest> named) =>
        restored.Where(package => named.Exists(request => Same(request.Id, package.Id)));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string PackageSource(string argument, string workingDirectory)
    {
        var folder = Path.GetFullPath(argument, workingDirectory);
        return !argument.Contains("://", StringComparison.Ordinal) && Directory.Exists(folder) ? folder : argument;
    }

    private bool IsNew(PackageRequest request, List<PackageRequest> wanted, Directive directive)
    {
        var earlier = requested.Concat(wanted).FirstOrDefault(other => Same(other.Id, request.Id));
        if (earlier is null)
            return true;
        var version = earlier.Version ?? restored.FirstOrDefault(package => Same(package.Id, request.Id))?.Version;
        return request.Version is null || request.Version == version
            ? false
            : throw directive.Error($"{request.Id} version {request.Version} cannot be added because version {version} was added previously.");
    }

    private void Reference()
    {
        var shared = ScriptDefaults.Shared.Select(assembly => assembly.GetName().Name + ".dll").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var assemblies = restored.SelectMany(package => package.Assemblies)
            .Where(path => !shared.Contains(Path.GetFileName(path)) && added.Add(path))
            .ToList();
        chain.Add(assemblies);
        NativeLibraries.Add(restored.SelectMany(package => package.NativeLibraries));
    }
}
