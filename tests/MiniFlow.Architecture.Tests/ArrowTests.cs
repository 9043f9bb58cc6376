using System.Xml.Linq;

namespace MiniFlow.Architecture.Tests;

/// <summary>The arrows between the projects under src/ run one way, as the design says.</summary>
public sealed class ArrowTests
{
    /// <summary>Every project that may exist under src/, with the projects that it may refer to.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["MiniFlow"] = [],
        ["MiniFlow.Lab"] = ["MiniFlow"],
        // Beyond the design's list: MiniFlow.Lab without its answers, for the process that students' code is graded in. Its README says why.
        ["MiniFlow.Sandbox"] = ["MiniFlow"],
        ["MiniFlow.Interactive"] = ["MiniFlow.Lab", "MiniFlow"],
        ["MiniFlow.Cuda"] = ["MiniFlow"],
        ["MiniFlow.Notebooks"] = [],
        ["MiniFlow.Jupyter"] = ["MiniFlow.Notebooks"],
        ["MiniFlow.Grading"] = ["MiniFlow.Lab", "MiniFlow", "MiniFlow.Notebooks"],
        // MiniFlow is there for `miniflow train` only, which trains in the command's own process. Chapters run in another one.
        ["MiniFlow.Cli"] = ["MiniFlow.Grading", "MiniFlow.Jupyter", "MiniFlow.Notebooks", "MiniFlow"],
    };

    public static TheoryData<string> Projects =>
        new(Directory.EnumerateDirectories(Repository.Source).Select(folder => Path.GetFileName(folder)!));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_projects_that_it_may_know(string project)
    {
        Allowed.ShouldContainKey(project, $"src/{project} is not in the design's list of projects.");
        References(project).Except(Allowed[project]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_a_readme(string project)
    {
        var readme = Path.Combine(Repository.Source, project, "README.md");
        File.Exists(readme).ShouldBeTrue($"{readme} is missing: what the project is for, in which order to read it, what it may not know.");
    }

    /// <summary>A build-order reference (ReferenceOutputAssembly="false") hands no types over and is no arrow.</summary>
    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Source, project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
}
