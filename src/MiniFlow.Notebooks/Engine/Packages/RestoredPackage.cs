namespace MiniFlow.Notebooks;

/// <summary>A package as it lies on this machine.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version that was restored.</param>
/// <param name="Assemblies">The assemblies for this runtime.</param>
/// <param name="NativeLibraries">The native libraries for this system.</param>
internal sealed record RestoredPackage(string Id, string Version, IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries);
