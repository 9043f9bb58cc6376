using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.Doctor.Checks;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>The SDK, the runtimes and DOTNET_ROOT.</summary>
public sealed class DotnetChecksTests : IDisposable
{
    private const string Runtimes =
        """
        Microsoft.AspNetCore.App 10.0.9 [/x/shared/Microsoft.AspNetCore.App]
        Microsoft.NETCore.App 9.0.4 [/x/shared/Microsoft.NETCore.App]
        Microsoft.NETCore.App 10.0.9 [/x/shared/Microsoft.NETCore.App]
        Microsoft.NETCore.App 10.0.12 [/x/shared/Microsoft.NETCore.App]
        """;

    private readonly TestMachine machine = new TestMachine().WithProgram("dotnet", "opt/dotnet/dotnet");

    public void Dispose() => machine.Dispose();

    [Fact]
    public void An_SDK_that_global_json_accepts_is_fine() =>
        machine.Answering("dotnet", "--version", "10.0.401\n").Ask(new SdkCheck())
            .ShouldBe([Finding.Fine("10.0.401, which global.json accepts")]);

    [Fact]
    public void An_SDK_that_global_json_refuses_is_told_with_those_that_are_there()
    {
        var finding = machine
            .Answering("dotnet", "--version", "", code: 155, error: "A compatible .NET SDK was not found.")
            .Answering("dotnet", "--list-sdks", "8.0.100 [/x/sdk]\n9.0.203 [/x/sdk]\n")
            .Ask(new SdkCheck()).ShouldHaveSingleItem();

        finding.Message.ShouldBe($"global.json asks for an SDK 10.0, and {machine.PathOf("opt/dotnet/dotnet")} has 8.0.100, 9.0.203.");
        finding.Command.ShouldBe("curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 --install-dir ~/.dotnet");
    }

    [Theory]
    [InlineData("Windows", "winget install Microsoft.DotNet.SDK.10")]
    [InlineData("MacOS", "brew install --cask dotnet-sdk")]
    public void The_command_that_installs_is_that_of_the_system(string system, string command)
    {
        using var bare = new TestMachine { System = Enum.Parse<OperatingSystemKind>(system) };

        bare.Ask(new SdkCheck()).ShouldBe([Finding.Wrong("there is no dotnet on the PATH, so nothing can be built.", command)]);
    }

    [Fact]
    public void Both_runtimes_are_told_in_their_newest_version() =>
        machine.Answering("dotnet", "--list-runtimes", Runtimes).Ask(new RuntimeCheck())
            .ShouldBe([Finding.Fine("Microsoft.NETCore.App 10.0.12, Microsoft.AspNetCore.App 10.0.9")]);

    [Fact]
    public void A_runtime_that_is_missing_is_named()
    {
        var finding = machine.Answering("dotnet", "--list-runtimes", "Microsoft.NETCore.App 10.0.12 [/x]\nMicrosoft.AspNetCore.App 9.0.1 [/x]\n")
            .Ask(new RuntimeCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Message).ShouldBe((Verdict.Wrong, "Microsoft.AspNetCore.App 10.0 is not there, so no chapter can run."));
    }

    [Fact]
    public void A_DOTNET_ROOT_without_a_runtime_is_wrong_and_the_right_one_is_told()
    {
        machine.Variables["DOTNET_ROOT"] = machine.PathOf("elsewhere");

        var finding = machine.Ask(new DotnetRootCheck()).ShouldHaveSingleItem();

        finding.Verdict.ShouldBe(Verdict.Wrong);
        finding.Command.ShouldBe($"export DOTNET_ROOT=\"{machine.PathOf("opt/dotnet")}\"");
    }

    [Fact]
    public void A_DOTNET_ROOT_with_the_runtime_is_fine()
    {
        machine.With("opt/dotnet/shared/Microsoft.NETCore.App/10.0.12/here");
        machine.Variables["DOTNET_ROOT"] = machine.PathOf("opt/dotnet");

        machine.Ask(new DotnetRootCheck()).ShouldBe([Finding.Fine(machine.PathOf("opt/dotnet"))]);
    }

    [Fact]
    public void Without_DOTNET_ROOT_a_NET_in_a_folder_of_its_own_is_not_found_by_tools()
    {
        // On Windows the usual place is this machine's only if ProgramFiles says so.
        machine.System = OperatingSystemKind.Windows;
        machine.Variables["ProgramFiles"] = machine.PathOf("Program Files");
        machine.With("opt/dotnet/shared/Microsoft.NETCore.App/10.0.12/here");

        var finding = machine.Ask(new DotnetRootCheck()).ShouldHaveSingleItem();

        finding.Verdict.ShouldBe(Verdict.Wrong);
        finding.Command.ShouldBe($"$env:DOTNET_ROOT = \"{machine.PathOf("opt/dotnet")}\"");
    }

    [Fact]
    public void Without_DOTNET_ROOT_a_NET_in_its_usual_place_is_fine()
    {
        machine.System = OperatingSystemKind.Windows;
        machine.Variables["ProgramFiles"] = machine.PathOf("Program Files");
        machine.With("Program Files/dotnet/shared/Microsoft.NETCore.App/10.0.12/here");

        machine.Ask(new DotnetRootCheck()).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Fine);
    }
}
