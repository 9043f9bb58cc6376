using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.FrontEnds;
using MiniFlow.Cli.Tests.Doctor;

namespace MiniFlow.Cli.Tests.FrontEnds;

public sealed class KernelChoiceTests : IDisposable
{
    private static readonly Kernelspec Theirs = new(".net-csharp", ".NET (C#)", "C#", ["dotnet", "interactive", "jupyter", "{connection_file}"]);

    private readonly TestMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Where_the_chapters_kernel_is_missing_ours_takes_its_name() =>
        KernelChoice.Choose(machine.ToMachine(), []).Install.ShouldBe(".net-csharp");

    [Fact]
    public void Where_NET_Interactive_is_there_it_is_used()
    {
        machine.WithProgram("dotnet-interactive", "bin/dotnet-interactive");
        KernelChoice.Choose(machine.ToMachine(), [Theirs]).ShouldBe(("The chapters open with .NET Interactive.", null));
    }

    [Fact]
    public void A_kernelspec_whose_tool_is_gone_is_left_and_ours_is_put_beside_it() =>
        KernelChoice.Choose(machine.ToMachine(), [Theirs]).ShouldSatisfyAllConditions(
            choice => choice.Install.ShouldBe("miniflow"), choice => choice.Sentence.ShouldContain("choose C# (MiniFlow)"));

    [Fact]
    public void Ours_is_installed_anew_only_where_it_no_longer_starts()
    {
        machine.With("there/MiniFlow.Jupyter");
        KernelChoice.Choose(machine.ToMachine(), [Theirs with { Start = [machine.PathOf("there/MiniFlow.Jupyter"), "{connection_file}"] }]).Install.ShouldBeNull();
        KernelChoice.Choose(machine.ToMachine(), [Theirs with { Start = [machine.PathOf("gone/MiniFlow.Jupyter"), "{connection_file}"] }]).Install.ShouldBe(".net-csharp");
    }
}
