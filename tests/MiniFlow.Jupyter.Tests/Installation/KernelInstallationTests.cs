using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Installation;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Tests.Installation;

public sealed class KernelInstallationTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("miniflow-install-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_kernelspec_starts_a_published_program_of_its_own()
    {
        var installed = await InstallAsync(KernelName.Own);
        installed.Folder.ShouldBe(Path.Combine(data, "kernels", "miniflow"));
        var spec = Read(installed.Folder);
        ((string?)spec["display_name"]).ShouldBe("C# (MiniFlow)");
        ((string?)spec["language"]).ShouldBe("C#");
        ((string?)spec["interrupt_mode"]).ShouldBe("message");
        var program = (string)spec["argv"]![0]!;
        ((string?)spec["argv"]![1]).ShouldBe("{connection_file}");
        program.ShouldStartWith(installed.Folder);
        File.Exists(program).ShouldBeTrue();
        File.Exists(Path.Combine((string)spec["env"]!["DOTNET_ROOT"]!, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")).ShouldBeTrue();
        foreach (var logo in new[] { "logo-32x32.png", "logo-64x64.png", "logo-svg.svg" })
            new FileInfo(Path.Combine(installed.Folder, logo)).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_second_installation_takes_the_place_of_the_first()
    {
        var first = Read((await InstallAsync(KernelName.Own)).Folder)["argv"]![0]!.ToString();
        var second = Read((await InstallAsync(KernelName.Own)).Folder)["argv"]![0]!.ToString();
        second.ShouldNotBe(first);
        Directory.Exists(Path.GetDirectoryName(first)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"argv": ["dotnet", "interactive", "jupyter", "{connection_file}"], "display_name": ".NET (C#)", "language": "C#"}""")]
    [InlineData("not even JSON")]
    public async Task A_kernel_of_that_name_that_is_not_ours_is_left_alone(string theirs)
    {
        var elsewhere = Path.Combine(data, "elsewhere");
        var folder = Directory.CreateDirectory(Path.Combine(elsewhere, "kernels", ".net-csharp")).FullName;
        var file = Path.Combine(folder, "kernel.json");
        await File.WriteAllTextAsync(file, theirs, TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<NotebookException>(() => InstallAsync(KernelName.DotnetInteractive, elsewhere));
        error.Message.ShouldContain(folder);
        error.Message.ShouldContain("under its own name, miniflow");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(theirs);
        Directory.Exists(Path.Combine(data, "kernels")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("../up")]
    public async Task A_name_that_Jupyter_does_not_allow_is_refused(string name) =>
        (await Should.ThrowAsync<NotebookException>(() => InstallAsync(name))).Message.ShouldContain("no name for a kernel");

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(data, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<NotebookException>(() => KernelInstallation.InstallAsync(new InstallationRequest(KernelName.Own, file, [], Repository: null, AheadOfTime: false)));

        refused.Message.ShouldStartWith($"The folder {Path.Combine(file, "kernels", "miniflow")} cannot be made: ");
    }

    [Fact]
    public void The_users_folder_is_where_Jupyter_looks_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "The folders of other systems are other ones.");
        JupyterFolders.OfUser(_ => null, "/home/ada").ShouldBe("/home/ada/.local/share/jupyter");
        JupyterFolders.OfUser(name => name == "XDG_DATA_HOME" ? "/data" : null, "/home/ada").ShouldBe("/data/jupyter");
        JupyterFolders.OfUser(name => name == "JUPYTER_DATA_DIR" ? "/mine" : null, "/home/ada").ShouldBe("/mine");
    }

    private Task<InstalledKernel> InstallAsync(string name, params string[] searched) =>
        KernelInstallation.InstallAsync(new InstallationRequest(name, data, searched, Repository: null, AheadOfTime: false));

    private static JsonNode Read(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
}
