using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.Doctor.Checks;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>The kit folder, the data and write access.</summary>
public sealed class KitChecksTests : IDisposable
{
    private const string Build = "dotnet build MiniFlow.Interactive.sln";

    private readonly TestMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void A_kit_that_is_not_built_is_told_as_a_student_will_see_it() =>
        machine.Ask(new KitFolderCheck()).ShouldBe(
            [Finding.Wrong("artifacts/kit/MiniFlow.Lab.dll is not there: the first cell of every chapter fails with CS0006.", Build)]);

    [Fact]
    public void A_kit_without_a_dependency_is_not_complete()
    {
        CopyKit(except: "MathNet.Numerics.dll");

        machine.Ask(new KitFolderCheck()).ShouldBe(
            [Finding.Wrong("artifacts/kit is not complete: MathNet.Numerics.dll is not there, so chapters fail somewhere in their middle.", Build)]);
    }

    [Fact]
    public void A_kit_older_than_its_source_is_told_with_the_file()
    {
        CopyKit();
        machine.With("kit/src/MiniFlow/Graph/Node.cs");
        File.SetLastWriteTimeUtc(machine.PathOf("kit/src/MiniFlow/Graph/Node.cs"), DateTime.UtcNow.AddMinutes(1));

        var finding = machine.Ask(new KitFolderCheck()).ShouldHaveSingleItem();

        finding.Message.Replace('\\', '/').ShouldBe("artifacts/kit is older than src/MiniFlow/Graph/Node.cs: chapters run with what was built before.");
    }

    [Fact]
    public void What_a_build_leaves_in_obj_is_no_source()
    {
        CopyKit();
        machine.With("kit/src/MiniFlow/obj/Debug/Generated.cs");
        File.SetLastWriteTimeUtc(machine.PathOf("kit/src/MiniFlow/obj/Debug/Generated.cs"), DateTime.UtcNow.AddMinutes(1));

        machine.Ask(new KitFolderCheck()).ShouldBe([Finding.Fine("artifacts/kit is built and complete")]);
    }

    [Fact]
    public void The_committed_data_is_fine()
    {
        CopyData();

        machine.Ask(new DataCheck()).ShouldBe([Finding.Fine("MNIST, complete and unchanged")]);
    }

    [Fact]
    public void Data_with_one_byte_changed_is_found()
    {
        CopyData();
        var labels = machine.PathOf("kit/data/mnist/t10k-labels-idx1-ubyte.gz");
        var bytes = File.ReadAllBytes(labels);
        bytes[^20] ^= 1;
        File.WriteAllBytes(labels, bytes);

        machine.Ask(new DataCheck()).ShouldBe(
            [Finding.Wrong("data/mnist/t10k-labels-idx1-ubyte.gz is not the file that was committed: its SHA-256 differs.", "git checkout -- data/mnist")]);
    }

    [Fact]
    public void Data_that_is_missing_is_found() =>
        machine.Ask(new DataCheck()).ShouldHaveSingleItem().Message.ShouldStartWith("data/mnist/train-images-idx3-ubyte.gz is not there");

    [Fact]
    public void Folders_that_can_be_written_are_fine()
    {
        machine.With("kit/notebooks/source/01.dib");

        machine.Ask(new WriteAccessCheck()).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Fine);
        Directory.GetFileSystemEntries(machine.Root, ".miniflow-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_what_cannot_be_saved()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a folder that not even root can write: Linux has /proc");
        machine.CacheFolder = "/proc/miniflow";

        machine.Ask(new WriteAccessCheck()).ShouldBe(
            [Finding.Wrong("/proc/miniflow cannot be written: packages cannot be restored.", "sudo chown -R \"$(id -u):$(id -g)\" \"/proc/miniflow\"")]);
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_told_as_one()
    {
        machine.With("kit/notebooks/source/01.dib").With("kit/artifacts", "a file");
        var file = machine.PathOf("kit/artifacts");

        machine.Ask(new WriteAccessCheck()).ShouldBe(
            [Finding.Wrong($"{file} is a file where a folder should be: runs and checkpoints cannot be saved.", $"rm \"{file}\"")]);
    }

    private void CopyKit(string? except = null)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "artifacts", "kit"), "*.dll").Where(file => Path.GetFileName(file) != except))
        {
            machine.With("kit/artifacts/kit/" + Path.GetFileName(file));
            File.Copy(file, machine.PathOf("kit/artifacts/kit/" + Path.GetFileName(file)), overwrite: true);
        }
    }

    private void CopyData()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "data", "mnist")))
        {
            machine.With("kit/data/mnist/" + Path.GetFileName(file));
            File.Copy(file, machine.PathOf("kit/data/mnist/" + Path.GetFileName(file)), overwrite: true);
        }
    }

    private static string Repository => MiniFlow.Notebooks.Chapters.ChapterFolders.Find(AppContext.BaseDirectory)!.Root;
}
