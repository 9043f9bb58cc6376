using System.Globalization;
using MiniFlow.Cli.Display;
using MiniFlow.Cli.Doctor;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>The command, and the report that a person reads.</summary>
public sealed class DoctorCommandTests
{
    [Fact]
    public void The_report_ends_with_the_first_command_to_run()
    {
        Report(
            ("SDK", Finding.Fine("10.0.401")),
            ("Kit folder", Finding.Wrong("it is not built.", "dotnet build")),
            ("Tool", Finding.Advice("it is not installed.", "dotnet tool update")),
            ("Data", Finding.Wrong("a file is missing.", "git checkout"))).ShouldBe(
            """
            ok     SDK         10.0.401
            wrong  Kit folder  it is not built.
                               dotnet build
            advice Tool        it is not installed.
                               dotnet tool update
            wrong  Data        a file is missing.
                               git checkout

            2 things are wrong. Begin with: dotnet build

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_healthy_machine_is_told_so() => Report(("SDK", Finding.Fine("10.0.401"))).ShouldEndWith("\nNothing is wrong.\n");

    [Fact]
    public async Task A_kit_that_is_not_built_ends_with_1_and_the_command_that_builds_it()
    {
        using var kit = new TestKit("01-chain-rule");

        var ended = await kit.RunAsync("doctor");

        ended.Code.ShouldBe(1);
        ended.Error.ShouldBeEmpty();
        ended.Output.ShouldContain("wrong  Kit folder    artifacts/kit/MiniFlow.Lab.dll is not there");
        ended.Output.ShouldContain("dotnet build MiniFlow.Interactive.sln\n");
    }

    [Fact]
    public void What_cannot_be_looked_at_is_told_and_the_next_check_still_asked()
    {
        using var machine = new TestMachine();

        var findings = Examination.Of(machine.ToMachine(), [new Unreadable(), new Unreadable()]).Findings;

        findings.Count.ShouldBe(2);
        findings[0].Finding.ShouldBe(new Finding(Verdict.Wrong, "this cannot be looked at: no such disk", null));
    }

    private static string Report(params (string, Finding)[] findings)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        DoctorReport.Write(new Terminal(output, output, IsPlain: true, "/").ToAnsiConsole(), new Examination(findings));
        return output.ToString();
    }

    private sealed class Unreadable : IHealthCheck
    {
        public string Subject => "Disk";

        public IEnumerable<Finding> Examine(Machine machine) => throw new IOException("no such disk");
    }
}
