using System.Text.RegularExpressions;

namespace MiniFlow.Architecture.Tests;

/// <summary>What can be said of the Binder image without building it: everything is pinned, every file is there, the user is Binder's.</summary>
public sealed partial class BinderImageTests
{
    private static readonly Dockerfile Image = Dockerfile.Read(Read("binder/Dockerfile"));

    [Fact]
    public void Every_image_from_elsewhere_is_pinned_by_its_digest()
    {
        var own = Image.Stages.Select(stage => stage.Name).ToHashSet();

        foreach (var stage in Image.Stages.Where(stage => !own.Contains(stage.Image)))
            stage.Image.ShouldMatch("^[a-z0-9./-]+:[a-z0-9.-]+@sha256:[0-9a-f]{64}$");
    }

    [Fact]
    public void The_SDK_of_the_image_is_one_that_global_json_accepts() =>
        Image.Stages.Single(stage => stage.Name == "sdk").Image.ShouldContain("dotnet/sdk:10.0.");

    [Fact]
    public void Every_Python_package_is_pinned_and_none_is_left_to_pip()
    {
        var lines = Read("binder/requirements.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToList();

        lines.ShouldAllBe(line => Pinned().IsMatch(line));
        lines.Select(line => line.Split("==")[0]).ShouldBeUnique();
        foreach (var needed in (string[])["jupyterlab", "notebook", "nbconvert", "ipykernel", "setuptools"])
            lines.ShouldContain(line => line.StartsWith(needed + "==", StringComparison.Ordinal), needed);
        Runs("hosts").ShouldContain("pip install --no-cache-dir --no-deps");
        Runs("hosts").ShouldContain("pip check");
    }

    [Fact]
    public void Every_file_that_is_copied_or_run_is_there()
    {
        foreach (var source in Image.Stages.SelectMany(stage => stage.Instructions).Where(each => each.Verb == "COPY").Select(each => each.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => !words[0].StartsWith("--from", StringComparison.Ordinal)))
            Path.Exists(Path.Combine(Repository.Root, source[^2])).ShouldBeTrue(source[^2]);
        foreach (Match script in Script().Matches(Runs("binder")))
            File.Exists(Path.Combine(Repository.Root, script.Value)).ShouldBeTrue(script.Value);
    }

    [Fact]
    public void The_last_stage_runs_as_the_user_that_Binder_names_and_owns_what_it_has()
    {
        var last = Image.Stages[^1];

        last.Name.ShouldBe("binder");
        Image.Stages.Single(stage => stage.Name == last.Image).Instructions.ShouldContain(("ARG", "NB_UID=1000"));
        last.Instructions.FindIndex(each => each.Verb == "USER" && each.Text == "${NB_UID}").ShouldBeLessThan(last.Instructions.FindIndex(each => each.Verb == "RUN"));
        last.Instructions.ShouldNotContain(each => each.Verb == "USER" && each.Text == "root");
        last.Instructions.Single(each => each.Verb == "COPY").Text.ShouldStartWith("--chown=${NB_UID}");
        // What somebody has built outside is not copied over what the image builds.
        Read(".dockerignore").ShouldContain("**/bin\n**/obj\nartifacts\n");
    }

    [Fact]
    public void The_kit_is_built_and_every_chapter_run_while_the_image_is_built() => Runs("binder").ShouldBe("binder/prepare && binder/smoke-test");

    [Fact]
    public void A_Dockerfile_with_a_misspelt_instruction_is_refused() =>
        Should.Throw<FormatException>(() => Dockerfile.Read("FROM a AS b\nRNU make")).Message.ShouldBe("'RNU' is no instruction of a Dockerfile, in: RNU make");

    private static string Runs(string stage) =>
        string.Join('\n', Image.Stages.Single(each => each.Name == stage).Instructions.Where(each => each.Verb == "RUN").Select(each => Blanks().Replace(each.Text, " ")));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^[a-z0-9-]+==[0-9][0-9a-z.]*$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"binder/[a-z-]+")]
    private static partial Regex Script();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
