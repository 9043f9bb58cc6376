using System.Diagnostics;
using MiniFlow.Grading.Isolation.Processes;

namespace MiniFlow.Grading.Tests.Isolation;

public sealed class ScratchFolderTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("miniflow-scratch-").FullName;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void What_a_killed_grader_has_left_is_gone_when_the_next_one_starts()
    {
        var left = Left("killed");
        Directory.CreateDirectory(Path.Combine(left, "students", "one", "questions"));
        File.WriteAllText(Path.Combine(left, "students", "one", "questions", "1.json"), "{}");

        using var next = new ScratchFolder(parent);

        Folders().ShouldBe([next.Path]);
    }

    [Fact]
    public void A_grader_that_is_alive_keeps_its_folder_however_old_it_is()
    {
        using var alive = new ScratchFolder(parent);
        MakeOld(alive.Path);

        using (var next = new ScratchFolder(parent))
            Folders().ShouldBe([alive.Path, next.Path], ignoreOrder: true);

        Folders().ShouldBe([alive.Path], "whoever ends takes along its own");
    }

    [Fact]
    public void A_folder_that_was_made_a_moment_ago_is_left_alone_because_its_grader_may_be_about_to_lock_it()
    {
        var young = Left("young", old: false);
        var unlocked = Directory.CreateDirectory(Path.Combine(parent, ScratchFolder.Prefix + "unlocked")).FullName;

        using var next = new ScratchFolder(parent);

        Folders().ShouldBe([young, unlocked, next.Path], ignoreOrder: true);
    }

    [Fact]
    public void No_link_is_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(parent, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "thesis.txt"), "years of work");
        File.WriteAllText(Path.Combine(elsewhere, ScratchFolder.Lock), "");
        MakeOld(elsewhere);
        var link = Link(ScratchFolder.Prefix + "link", elsewhere);
        var left = Left("killed");
        Link(Path.Combine(Path.GetFileName(left), "data"), elsewhere);

        using var next = new ScratchFolder(parent);

        Folders().ShouldBe([link, next.Path], ignoreOrder: true);
        Directory.GetFiles(elsewhere).Length.ShouldBe(2);
    }

    [Fact]
    public void What_belongs_to_another_user_is_left_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root can give a folder away, and only Linux has one folder for everybody's.");
        var others = Left("of-another-user");
        using (var giving = Process.Start("chown", ["12345", others]))
            giving.WaitForExit();

        using var next = new ScratchFolder(parent);

        Folders().ShouldBe([others, next.Path], ignoreOrder: true);
    }

    [Fact]
    public void The_control_groups_of_a_killed_grader_go_as_well()
    {
        var left = Left("killed");
        var student = Directory.CreateDirectory(Path.Combine(left, ScratchFolder.Students, "one")).FullName;
        var note = Path.Combine(student, ControlGroup.NoteName);
        Assert.SkipWhen(ControlGroup.TryCreate(1 << 30, 100, note) is null, "This user may make no control groups.");
        var groups = File.ReadAllLines(note);
        groups.ShouldAllBe(group => Directory.Exists(group));
        File.AppendAllLines(note, [parent, Path.Combine(parent, "miniflow-not-a-group")]);
        Directory.CreateDirectory(Path.Combine(parent, "miniflow-not-a-group"));

        using var next = new ScratchFolder(parent);

        groups.ShouldAllBe(group => !Directory.Exists(group));
        Directory.Exists(Path.Combine(parent, "miniflow-not-a-group")).ShouldBeTrue("a note cannot have anything else deleted");
    }

    // As a grader leaves it that was killed: the file is there, and nobody holds its lock.
    private string Left(string name, bool old = true)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, ScratchFolder.Prefix + name)).FullName;
        File.WriteAllText(Path.Combine(folder, ScratchFolder.Lock), "");
        if (old)
            MakeOld(folder);
        return folder;
    }

    private static void MakeOld(string folder) => File.SetLastWriteTimeUtc(Path.Combine(folder, ScratchFolder.Lock), DateTime.UtcNow.AddDays(-1));

    private string Link(string name, string target)
    {
        try
        {
            return Directory.CreateSymbolicLink(Path.Combine(parent, name), target).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows lets not everybody make links.");
            throw;
        }
    }

    private string[] Folders() => Directory.GetDirectories(parent, ScratchFolder.Prefix + "*");
}
