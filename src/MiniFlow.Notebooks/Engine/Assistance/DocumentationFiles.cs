using System.Collections.Concurrent;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>
/// The documentation files of libraries: beside the library, or, for .NET's own, in the SDK's reference pack, where the
/// file of a type is named after the assembly that it is compiled against and not after the one that it is in.
/// </summary>
internal static class DocumentationFiles
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Read = [];

    /// <summary>The comment of a symbol; null where there is none.</summary>
    public static string? Find(ISymbol symbol, Compilation compilation)
    {
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly
            || (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath is not { } path)
        {
            return null;
        }

        return Candidates(path, symbol).Where(File.Exists).Select(file => Members(file).GetValueOrDefault(id)).FirstOrDefault(comment => comment is not null);
    }

    private static IEnumerable<string> Candidates(string path, ISymbol symbol)
    {
        yield return Path.ChangeExtension(path, ".xml");
        if (ReferencePack(path) is not { } pack)
            yield break;
        yield return Path.Combine(pack, $"{Path.GetFileNameWithoutExtension(path)}.xml");
        // System.Collections.Generic → System.Collections.xml; then the two that hold most of it.
        for (var space = symbol.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            yield return Path.Combine(pack, $"{space.ToDisplayString()}.xml");
        yield return Path.Combine(pack, "System.Runtime.xml");
        yield return Path.Combine(pack, "System.Runtime.Extensions.xml");
    }

    /// <summary>ROOT/shared/NAME/VERSION/x.dll → ROOT/packs/NAME.Ref/VERSION/ref/netX.0, in the newest version that is there.</summary>
    private static string? ReferencePack(string path)
    {
        var version = Path.GetDirectoryName(path);
        var framework = Path.GetDirectoryName(version);
        if (Path.GetFileName(Path.GetDirectoryName(framework)) != "shared")
            return null;
        var packs = Path.GetFullPath(Path.Combine(framework!, "..", "..", "packs", $"{Path.GetFileName(framework)}.Ref"));
        return Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs, "net*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
                .Where(folder => Path.GetFileName(Path.GetDirectoryName(folder)) == "ref").Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    private static IReadOnlyDictionary<string, string> Members(string file) => Read.GetOrAdd(file, static path =>
    {
        var members = new Dictionary<string, string>();
        try
        {
            using var reader = XmlReader.Create(path);
            while (reader.ReadToFollowing("member"))
            {
                if (reader.GetAttribute("name") is { } name)
                    members[name] = reader.ReadInnerXml();
            }
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            // Less documentation, and nothing else.
        }

        return members;
    });
}
