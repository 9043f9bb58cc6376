namespace MiniFlow.Notebooks;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">The package's name.</param>
/// <param name="Version">The version, or null for the newest.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    /// <summary>Reads <c>id</c> or <c>id, version</c>.</summary>
    /// <exception cref="CellException">There is no name.</exception>
    public static PackageRequest Read(Directive directive)
    {
        var parts = directive.Argument.Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || parts[0].Any(char.IsWhiteSpace))
            throw directive.Error($"({directive.Line},1): Name one package: #r \"nuget: Name, 1.2.3\".");
        var version = parts.ElementAtOrDefault(1);
        return new PackageRequest(parts[0], version is null or "" or "*" or "*-*" ? null : version);
    }

    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";
}
