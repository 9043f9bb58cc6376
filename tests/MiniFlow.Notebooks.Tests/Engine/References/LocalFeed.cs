using System.IO.Compression;

namespace MiniFlow.Notebooks.Tests.Engine.References;

/// <summary>A folder with packages, and a NuGet.config beside the notebook that knows no other source.</summary>
internal sealed class LocalFeed : IDisposable
{
    public LocalFeed()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "feed"));
        PackageRestorer.Cache = Path.Combine(Folder, "cache");
        // A folder for restored packages of its own: what a test makes stays out of the user's.
        File.WriteAllText(Path.Combine(Folder, "NuGet.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="here" value="feed" /></packageSources>
            </configuration>
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    public void Add(string id, string version, string source)
    {
        var dll = AssemblyFile.Write(Path.Combine(Folder, "build"), id, source);
        using var package = ZipFile.Open(Path.Combine(Folder, "feed", $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(dll, $"lib/netstandard2.0/{id}.dll");
        using var nuspec = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        nuspec.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>test</authors><description>test</description></metadata>
            </package>
            """);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
