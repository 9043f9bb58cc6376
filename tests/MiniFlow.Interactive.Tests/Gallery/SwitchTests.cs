namespace MiniFlow.Interactive.Tests.Gallery;

/// <summary>The switch decides by itself, from what really restores.</summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task What_is_not_on_the_feed_is_left_out_and_named_and_asked_for_again_when_the_reader_says_so()
    {
        using var house = new TinyHouse(hasCuda: true);

        var (exitCode, output) = await house.RestoreAsync();

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("warning");
        house.PackageFolder.ShouldBeNull();
        (await house.ReportAsync()).ShouldBe(
            "MiniFlow is built without Tiny.Cuda 1.0.0 (not on the package feed: NU1101) and without Tiny.Plot 2.0.0 (not on the package feed: NU1101). "
            + "The chapters need none of it; -p:MiniFlowGallery=true insists on it.");

        // A no is remembered; asking again is a matter of one word.
        house.Publish("2.0.0");
        await house.RestoreAsync();
        house.PackageFolder.ShouldBeNull();
        await house.RestoreAsync("--force");
        house.PackageFolder.ShouldNotBeNull();
        (await house.ReportAsync()).ShouldNotContain("Tiny.Plot");
    }

    [Fact]
    public async Task What_was_found_is_found_without_a_network_and_without_asking()
    {
        using var house = new TinyHouse(hasCuda: true);
        house.Publish("2.0.0");
        await house.RestoreAsync();
        house.PackageFolder!.ShouldEndWith(Path.Combine("tiny.plot", "2.0.0"));

        // Another feed is another question, and this one does not answer: the package is in the cache.
        house.UseFeed("http://127.0.0.1:9/index.json");
        var (exitCode, output) = await house.RestoreAsync();
        exitCode.ShouldBe(0, output);
        house.PackageFolder.ShouldNotBeNull();
        (await house.ReportAsync()).ShouldStartWith("MiniFlow is built without Tiny.Cuda 1.0.0 (no feed answers).");

        // The same question is not asked twice.
        var asked = File.GetLastWriteTimeUtc(house.AnswerFile);
        await house.RestoreAsync();
        File.GetLastWriteTimeUtc(house.AnswerFile).ShouldBe(asked);
    }

    [Fact]
    public async Task A_property_forces_either_way()
    {
        using var house = new TinyHouse();

        var (insisted, output) = await house.RestoreAsync("-p:MiniFlowGallery=true");
        insisted.ShouldNotBe(0);
        output.ShouldContain("error NU1101: Unable to find package Tiny.Plot");

        house.Publish("2.0.0");
        (await house.RestoreAsync("-p:MiniFlowGallery=false")).ExitCode.ShouldBe(0);
        house.PackageFolder.ShouldBeNull();
        house.Answer.ShouldBeNull("nothing was asked");
        (await house.ReportAsync("-p:MiniFlowGallery=false")).ShouldContain("Tiny.Plot 2.0.0 (MiniFlowGallery is false)");
    }

    [Fact]
    public async Task The_next_higher_version_is_taken_by_name_where_the_exact_one_is_missing()
    {
        using var house = new TinyHouse();
        house.Publish("3.1.0");

        var (exitCode, output) = await house.RestoreAsync();

        exitCode.ShouldBe(0, output);
        house.PackageFolder!.ShouldEndWith(Path.Combine("tiny.plot", "3.1.0"));
        File.ReadAllText(Path.Combine(house.Root, "app", "obj", "app.csproj.nuget.dgspec.json")).ShouldContain("\"versionOverride\": \"[3.1.0, )\"");
    }
}
