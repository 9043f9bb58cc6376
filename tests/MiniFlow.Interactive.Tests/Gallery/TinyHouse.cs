using System.IO.Compression;

namespace MiniFlow.Interactive.Tests.Gallery;

/// <summary>A folder with the switch of this repository, a project that uses it, and a feed of its own: tiny packages that the
/// test puts there, a package cache that is empty, and nothing from the network.</summary>
internal sealed class TinyHouse : IDisposable
{
    public const string Package = "Tiny.Plot";
    private readonly Dictionary<string, string> environment;

    /// <param name="hasCuda">Whether there is a second set, whose package is never on the feed.</param>
    public TinyHouse(bool hasCuda = false)
    {
        Root = Directory.CreateTempSubdirectory("miniflow-gallery-").FullName;
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Path.Combine(Root, "build", "gallery"));
        Directory.CreateDirectory(Path.Combine(Root, "app"));
        foreach (var file in Directory.GetFiles(Repository.In("build", "gallery")))
            File.Copy(file, Path.Combine(Root, "build", "gallery", Path.GetFileName(file)));
        Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                {(hasCuda ? "<PackageVersion Include=\"Tiny.Cuda\" Version=\"1.0.0\" Gallery=\"Cuda\" />" : "")}
                <PackageVersion Include="{Package}" Version="2.0.0" Gallery="Interactive" />
              </ItemGroup>
            </Project>
            """);
        Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>NU1603</NoWarn><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project><Import Project=\"build/gallery/Gallery.targets\" /></Project>");
        Write("app/app.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><GallerySet>Interactive</GallerySet></PropertyGroup></Project>");
        UseFeed(Feed);
        environment = new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(Root, "cache"),
            ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(Root, "http"),
            // Milliseconds. These feeds answer at once; a busy machine may take longer to ask.
            ["FirstWordPatience"] = "120000",
        };
    }

    public string Root { get; }

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The answer that is remembered about the set; null where there is none.</summary>
    public string? Answer => File.Exists(AnswerFile) ? File.ReadAllText(AnswerFile) : null;

    public string AnswerFile => Path.Combine(Root, "artifacts", "gallery", "Interactive.txt");

    /// <summary>The folder that the project's last restore gave for the package; null where it did without.</summary>
    public string? PackageFolder
    {
        get
        {
            var line = File.ReadLines(Path.Combine(Root, "app", "obj", "app.csproj.nuget.g.props")).FirstOrDefault(line => line.Contains("<PkgTiny_Plot"));
            return line?.Split('>')[1].Split('<')[0];
        }
    }

    /// <summary>Puts a package without content on the feed.</summary>
    public void Publish(string version)
    {
        using var archive = ZipFile.Open(Path.Combine(Feed, $"{Package}.{version}.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(archive.CreateEntry($"{Package}.nuspec").Open());
        nuspec.Write($"<package><metadata><id>{Package}</id><version>{version}</version><authors>a test</authors><description>tiny</description></metadata></package>");
    }

    public void UseFeed(string source) =>
        Write("NuGet.config", $"<configuration><packageSources><clear /><add key=\"only\" value=\"{source}\" allowInsecureConnections=\"true\" /></packageSources></configuration>");

    public Task<(int ExitCode, string Output)> RestoreAsync(params string[] options) => DotNet.RunAsync(Root, environment, ["restore", "app", .. options]);

    /// <summary>What a build says about the gallery.</summary>
    public async Task<string> ReportAsync(params string[] options) =>
        (await DotNet.RunAsync(Root, environment, ["msbuild", "build/gallery/Ask.proj", "-t:Report", "-nologo", "-tl:off", .. options])).Output.Trim();

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);
}
