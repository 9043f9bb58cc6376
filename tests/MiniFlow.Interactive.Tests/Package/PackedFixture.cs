using System.IO.Compression;
using System.Xml.Linq;

namespace MiniFlow.Interactive.Tests.Package;

/// <summary>The package, made of what this test run was built with.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-package-").FullName;
    private ZipArchive? archive;

    public IReadOnlyList<string> Files => [.. archive!.Entries.Select(entry => entry.FullName)];

    /// <summary>What the package depends on: id and version.</summary>
    public IReadOnlyDictionary<string, string> Dependencies { get; private set; } = new Dictionary<string, string>();

    public string Read(string file)
    {
        using var reader = new StreamReader(archive!.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    public async ValueTask InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var (exitCode, output) = await DotNet.RunAsync(
            Repository.Root, null, "pack", Repository.In("src", "MiniFlow.Interactive"), "--no-build", "-c", configuration, "-o", folder);
        exitCode.ShouldBe(0, output);
        archive = ZipFile.OpenRead(Directory.GetFiles(folder, "MiniFlow.Interactive.*.nupkg").Single());
        Dependencies = XDocument.Parse(Read("MiniFlow.Interactive.nuspec")).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .ToDictionary(element => (string)element.Attribute("id")!, element => (string)element.Attribute("version")!);
    }

    public ValueTask DisposeAsync()
    {
        archive?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
