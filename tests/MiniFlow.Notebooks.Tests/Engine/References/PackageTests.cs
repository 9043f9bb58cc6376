namespace MiniFlow.Notebooks.Tests.Engine.References;

/// <summary>Packages are restored with the SDK, so these tests take seconds each; the feed is a folder, no network is asked.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly LocalFeed feed = new();
    private readonly Session session;

    public PackageTests() => session = new Session(new SessionOptions { WorkingDirectory = feed.Folder });

    [Fact]
    public async Task Several_packages_of_one_cell_are_there_for_the_rest_of_it()
    {
        feed.Add("Tiny.One", "1.0.0", "namespace Tiny { public static class One { public static int Value => 1; } }");
        feed.Add("Tiny.Two", "2.1.0", "namespace Tiny { public static class Two { public static int Value => 2; } }");

        var cell = await session.RunAsync("""
            #r "nuget: Tiny.One, 1.0.0"
            #r "nuget:Tiny.Two"
            using Tiny;
            $"{One.Value} {Two.Value}"
            """);

        cell.Outputs[0].GetText("text/html").ShouldBe(
            "<div><div></div><div></div><div><strong>Installed Packages</strong><ul><li><span>Tiny.One, 1.0.0</span></li><li><span>Tiny.Two, 2.1.0</span></li></ul></div></div>");
        cell.Outputs[1].GetText("text/plain").ShouldBe("1 2");

        var again = await session.RunAsync("#r \"nuget: Tiny.One\"\nOne.Value.ToString()");
        again.Outputs[0].GetText("text/html").ShouldBe("<div><div></div><div></div><div><strong>Installed Packages</strong><ul><li><span>Tiny.One, 1.0.0</span></li></ul></div></div>");
        again.Outputs[1].GetText("text/plain").ShouldBe("1");

        var other = await session.RunAsync("#r \"nuget: Tiny.One, 3.0.0\"");
        other.Outputs.Single().ErrorMessage.ShouldBe("Tiny.One version 3.0.0 cannot be added because version 1.0.0 was added previously.");
    }

    [Fact]
    public async Task A_package_that_no_source_has_is_one_clear_message_and_the_session_goes_on()
    {
        var cell = await session.RunAsync("#r \"nuget: Tiny.Missing, 1.0.0\"\n\"not run\"");
        var next = await session.RunAsync("\"goes on\"");

        var error = cell.Outputs.Single(output => output.Kind == OutputKind.Error).ErrorMessage;
        error.ShouldStartWith("The package Tiny.Missing, 1.0.0 cannot be restored.\nNU1101: Unable to find package Tiny.Missing.");
        error.ShouldNotContain("csproj");
        next.Outputs.Single().GetText("text/plain").ShouldBe("goes on");
    }

    [Fact]
    public async Task A_reference_without_a_name_is_told_with_its_line()
    {
        var cell = await session.RunAsync("\n#r \"nuget: \"");

        cell.Outputs.Single().ErrorMessage.ShouldStartWith("(2,1): Name one package");
    }

    public void Dispose()
    {
        session.Dispose();
        feed.Dispose();
    }
}
