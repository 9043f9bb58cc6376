using System.Text.Json.Nodes;
using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.Doctor.Checks;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>The dotnet-interactive tool and Jupyter's kernels.</summary>
public sealed class HostChecksTests : IDisposable
{
    private const string Install = "dotnet tool update --global Microsoft.dotnet-interactive --version 1.0.712001 --allow-downgrade";
    private readonly TestMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void A_tool_that_is_not_there_is_advice_because_VS_Code_brings_its_own()
    {
        var finding = machine.Ask(new ToolCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Command).ShouldBe((Verdict.Advice, Install));
    }

    [Fact]
    public void The_version_that_the_chapters_were_tried_with_is_fine() =>
        machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive").Answering("dotnet-interactive", "--version", "1.0.712001+3f1c\n")
            .Ask(new ToolCheck()).ShouldBe([Finding.Fine("dotnet-interactive 1.0.712001")]);

    [Fact]
    public void Another_version_is_wrong_and_told()
    {
        var finding = machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive").Answering("dotnet-interactive", "--version", "1.0.617701+abc\n")
            .Ask(new ToolCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Command).ShouldBe((Verdict.Wrong, Install));
        finding.Message.ShouldStartWith("dotnet-interactive is 1.0.617701, and the chapters were tried with 1.0.712001");
    }

    [Fact]
    public void A_tool_that_does_not_start_is_told_in_its_own_words()
    {
        var finding = machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive")
            .Answering("dotnet-interactive", "--version", "", code: 131, error: "You must install .NET to run this application.\n\nApp: …\n")
            .Ask(new ToolCheck()).ShouldHaveSingleItem();

        finding.Message.ShouldBe($"{machine.PathOf("bin/dotnet-interactive")} does not start: You must install .NET to run this application.");
    }

    [Fact]
    public void A_tool_beside_the_PATH_is_found_and_told_how_to_put_it_there()
    {
        var finding = machine.With("home/.dotnet/tools/dotnet-interactive").Answering("dotnet-interactive", "--version", "1.0.712001\n")
            .Ask(new ToolCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Command).ShouldBe((Verdict.Wrong, "export PATH=\"$PATH:$HOME/.dotnet/tools\""));
    }

    [Fact]
    public void Without_Jupyter_there_is_only_advice_and_the_command_of_this_system()
    {
        machine.WithProgram("apt-get", "bin/apt-get");

        var finding = machine.Ask(new KernelspecCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Command).ShouldBe((Verdict.Advice, "sudo apt-get install -y jupyter-notebook"));
    }

    [Fact]
    public void A_Jupyter_without_a_kernel_for_CSharp_cannot_run_a_chapter()
    {
        WithKernel("python3", "Python 3", "python", "python3", "-m", "ipykernel_launcher", "-f", "{connection_file}");

        var finding = machine.Ask(new KernelspecCheck()).ShouldHaveSingleItem();

        (finding.Verdict, finding.Message).ShouldBe((Verdict.Wrong, "Jupyter is installed and has no kernel for C#: it cannot run a chapter."));
        finding.Command.ShouldBe("dotnet run --project src/MiniFlow.Cli -- jupyter install --as .net-csharp");
    }

    [Fact]
    public void A_kernel_whose_tool_is_gone_is_wrong()
    {
        WithKernel(".net-csharp", ".NET (C#)", "C#", "dotnet", "interactive", "jupyter", "--default-kernel", "csharp", "{connection_file}");

        machine.Ask(new KernelspecCheck()).ShouldBe([Finding.Wrong("Jupyter's kernel .net-csharp starts dotnet-interactive, which is not there.", Install)]);
    }

    [Fact]
    public void A_kernel_whose_tool_is_there_is_fine()
    {
        machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive");
        WithKernel(".net-csharp", ".NET (C#)", "C#", "dotnet", "interactive", "jupyter", "{connection_file}");

        machine.Ask(new KernelspecCheck()).ShouldBe([Finding.Fine(".net-csharp (.NET (C#))")]);
    }

    [Fact]
    public void A_kernel_whose_program_was_moved_is_wrong()
    {
        machine.WithProgram("dotnet", "bin/dotnet");
        WithKernel("other", "Other (C#)", "C#", "dotnet", machine.PathOf("gone/kernel.dll"), "{connection_file}");

        var finding = machine.Ask(new KernelspecCheck()).ShouldHaveSingleItem();

        finding.Message.ShouldBe($"Jupyter's kernel other starts {machine.PathOf("gone/kernel.dll")}, which is not there.");
        finding.Command.ShouldBe($"{machine.PathOf("bin/jupyter")} kernelspec remove -f other");
    }

    [Fact]
    public void A_kernelspec_that_is_no_JSON_is_passed_over()
    {
        WithKernel(".net-csharp", ".NET (C#)", "C#", "dotnet", "interactive");
        machine.With("share/jupyter/kernels/broken/kernel.json", "{ \"language\": ");

        machine.Ask(new KernelspecCheck()).Count.ShouldBe(1);
    }

    private void WithKernel(string name, string displayName, string language, params string[] start)
    {
        var folders = new JsonObject { ["data"] = new JsonArray(machine.PathOf("share/jupyter"), machine.PathOf("not/there")) };
        machine.WithProgram("jupyter", "bin/jupyter").Answering("jupyter", "--paths --json", folders.ToJsonString());
        machine.With($"share/jupyter/kernels/{name}/kernel.json", new JsonObject
        {
            ["argv"] = new JsonArray([.. start.Select(part => JsonValue.Create(part))]),
            ["display_name"] = displayName,
            ["language"] = language,
        }.ToJsonString());
    }
}
