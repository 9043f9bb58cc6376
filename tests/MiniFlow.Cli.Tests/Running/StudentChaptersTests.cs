using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Tests.Running;

/// <summary>The first half of the kit as a student finds it: nothing answered, and nothing broken.</summary>
public sealed class StudentChaptersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-student-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task In_untouched_chapters_every_cell_runs_and_no_exercise_has_been_started()
    {
        var kit = ChapterFolders.Find(AppContext.BaseDirectory).ShouldNotBeNull();

        var ended = await TestKit.RunInAsync(
            kit.Root, TestContext.Current.CancellationToken, "run", "1", "2", "3", "4", "5", "6", "7", "--student", "--keep-going", "--out", folder);

        ended.Code.ShouldBe(1);
        ended.Error.ShouldBeEmpty();
        ended.Output.ShouldContain(", 0 of 16 exercises passed (16 not started), 0 of 30 points");
        ended.Output.ShouldNotContain("failed");
    }
}
