using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MiniFlow.Architecture.Tests;

/// <summary>The files that hosts read agree with each other and with what is in the repository.</summary>
public sealed partial class HostFilesTests
{
    private const string Tool = "1.0.712001";

    [Fact]
    public void Whatever_names_the_dotnet_interactive_tool_names_the_same_version()
    {
        Json("tools/dotnet-interactive/.config/dotnet-tools.json")["tools"]!["microsoft.dotnet-interactive"]!["version"]!.GetValue<string>().ShouldBe(Tool);
        Json(".vscode/settings.json")["dotnet-interactive.requiredInteractiveToolVersion"]!.GetValue<string>().ShouldBe(Tool);
        Read("binder/Dockerfile").ShouldContain($"dotnet tool install Microsoft.dotnet-interactive --version {Tool} ");
        Read("src/MiniFlow.Cli/Doctor/InteractiveTool.cs").ShouldContain($"Version = \"{Tool}\"");
    }

    [Fact]
    public void Dotnet_tool_restore_asks_for_nothing_that_a_feed_could_lack()
    {
        // The first manifest on the way up counts: without this one, a folder above the repository would decide.
        var manifest = Json(".config/dotnet-tools.json");

        manifest["isRoot"]!.GetValue<bool>().ShouldBeTrue();
        manifest["tools"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public void VS_Code_is_recommended_both_ways_of_opening_a_chapter() =>
        Json(".vscode/extensions.json")["recommendations"]!.AsArray().Select(id => id!.GetValue<string>())
            .ShouldBe(["ms-dotnettools.dotnet-interactive-vscode", "ms-toolsai.jupyter"]);

    [Fact]
    public void The_dev_container_is_a_stage_of_the_Binder_image()
    {
        var build = Json(".devcontainer/devcontainer.json")["build"]!;

        var dockerfile = Path.GetFullPath(build["dockerfile"]!.GetValue<string>(), Path.Combine(Repository.Root, ".devcontainer"));
        dockerfile.ShouldBe(Path.Combine(Repository.Root, "binder", "Dockerfile"));
        Dockerfile.Read(File.ReadAllText(dockerfile)).Stages.Select(stage => stage.Name).ShouldContain(build["target"]!.GetValue<string>());
    }

    [Fact]
    public void The_badge_opens_a_chapter_that_is_there()
    {
        var address = Badge().Match(Read("README.md"));

        address.Success.ShouldBeTrue("README.md has no badge that launches Binder.");
        var path = Uri.UnescapeDataString(address.Groups["path"].Value);
        path.ShouldStartWith("lab/tree/");
        File.Exists(Path.Combine(Repository.Root, path["lab/tree/".Length..])).ShouldBeTrue(path);
    }

    // Both editors allow comments in these files.
    private static JsonObject Json(string file) =>
        JsonNode.Parse(Read(file), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"https://mybinder\.org/v2/gh/[^/\s]+/[^/\s]+/HEAD\?urlpath=(?<path>[^)\s]+)")]
    private static partial Regex Badge();
}
