using System.Text.Json;

namespace MiniFlow.Interactive.Tests.Package;

/// <summary>What someone gets who writes <c>#r "nuget: MiniFlow.Interactive"</c>.</summary>
public sealed class PackageTests(PackedFixture package) : IClassFixture<PackedFixture>
{
    private static readonly string[] framework = ["System.", "Microsoft.AspNetCore.", "netstandard"];

    [Fact]
    public void The_script_that_the_kernel_runs_is_where_the_kernel_looks()
    {
        package.Files.ShouldContain("interactive-extensions/dotnet/extension.dib");
        package.Files.ShouldNotContain(file => file.StartsWith("interactive-extensions/") && file.EndsWith(".dll"), "one way to load, not two");
        package.Read("interactive-extensions/dotnet/extension.dib").ShouldBe(File.ReadAllText(Repository.In("src", "MiniFlow.Interactive", "extension.dib")));
    }

    [Fact]
    public void The_assembly_and_its_readme_are_in_it()
    {
        package.Files.ShouldContain("lib/net10.0/MiniFlow.Interactive.dll");
        package.Files.ShouldContain("README.md");
    }

    [Fact]
    public void Every_assembly_that_it_is_built_on_comes_with_a_dependency_in_the_version_that_it_was_built_with()
    {
        var needed = typeof(NotebookExtension).Assembly.GetReferencedAssemblies()
            .Where(name => !Array.Exists(framework, prefix => name.Name!.StartsWith(prefix)))
            .Select(name => name.Name!)
            .ToArray();

        var brought = Brought(package.Dependencies);
        needed.Except(brought).ShouldBeEmpty();
        package.Dependencies.Keys.ShouldContain("MiniFlow.Lab");
    }

    /// <summary>The assemblies of the dependencies and of theirs, as the project's restore resolved them.</summary>
    private static HashSet<string> Brought(IReadOnlyDictionary<string, string> dependencies)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.In("src", "MiniFlow.Interactive", "obj", "project.assets.json")));
        var libraries = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject().ToDictionary(
            library => library.Name.Split('/')[0], library => (Version: library.Name.Split('/')[1], library.Value), StringComparer.OrdinalIgnoreCase);
        var found = new HashSet<string>();
        var open = new Stack<string>();
        foreach (var (id, version) in dependencies)
        {
            libraries[id].Version.ShouldBe(version, $"the package names another version of {id} than it was built with");
            open.Push(id);
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id) || !libraries.TryGetValue(id, out var library))
                continue;
            if (library.Value.TryGetProperty("compile", out var files))
                found.UnionWith(files.EnumerateObject().Select(file => Path.GetFileNameWithoutExtension(file.Name)));
            if (library.Value.TryGetProperty("dependencies", out var next))
            {
                foreach (var dependency in next.EnumerateObject())
                    open.Push(dependency.Name);
            }
        }

        return found;
    }
}
