using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>Reads what an assembly file calls itself.</summary>
internal static class AssemblyIdentities
{
    public static AssemblyIdentity Read(string path)
    {
        var name = AssemblyName.GetAssemblyName(path);
        return new AssemblyIdentity(
            name.Name,
            name.Version,
            name.CultureName,
            (name.GetPublicKey() ?? []).ToImmutableArray(),
            hasPublicKey: name.GetPublicKey() is { Length: > 0 });
    }
}
