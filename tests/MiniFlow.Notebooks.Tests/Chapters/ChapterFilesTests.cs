using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class ChapterFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("miniflow-chapters-").FullName;
    private readonly ChapterFolders folders;

    public ChapterFilesTests()
    {
        folders = new ChapterFolders(root);
        Directory.CreateDirectory(folders.Source);
        File.Copy(Snapshot.Fixture("02-two-cells.dib"), Path.Combine(folders.Source, "02-two-cells.dib"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Building_writes_both_notebooks_and_a_second_time_nothing()
    {
        ChapterFiles.Build(folders).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .ShouldBe(["notebooks/02-two-cells.ipynb", "notebooks/solved/02-two-cells.ipynb"]);

        ChapterFiles.Build(folders).ShouldBeEmpty();
        ChapterFiles.Differences(folders).ShouldBeEmpty();
    }

    [Fact]
    public void A_difference_names_the_file_the_line_and_both_texts()
    {
        ChapterFiles.Build(folders);
        var path = Path.Combine(folders.Student, "02-two-cells.ipynb");
        File.WriteAllText(path, File.ReadAllText(path).Replace("# 02 Multiplying", "# 02 Dividing", StringComparison.Ordinal));

        ChapterFiles.Differences(folders).ShouldHaveSingleItem()
            .ShouldBe($"{path}:8: is ‘\"# 02 Dividing\\n\",’, and the source gives ‘\"# 02 Multiplying\\n\",’");
    }

    [Fact]
    public void A_notebook_that_is_missing_and_one_without_a_source_are_named()
    {
        ChapterFiles.Build(folders);
        File.Move(Path.Combine(folders.Solved, "02-two-cells.ipynb"), Path.Combine(folders.Solved, "03-gone.ipynb"));
        File.WriteAllText(Path.Combine(folders.Student, "my-own.ipynb"), new NotebookDocument().ToJson());

        var differences = ChapterFiles.Differences(folders);

        differences.Count.ShouldBe(2);
        differences[0].ShouldEndWith("02-two-cells.ipynb: missing");
        differences[1].ShouldContain("03-gone.ipynb: no source gives this notebook");
    }

    [Fact]
    public void Two_chapters_with_one_number_are_refused_and_nothing_is_written()
    {
        File.Copy(Snapshot.Fixture("02-two-cells.dib"), Path.Combine(folders.Source, "02-again.dib"));

        Should.Throw<ChapterSourceException>(() => ChapterFiles.Build(folders)).Message.ShouldContain("the number 02");
        Directory.Exists(folders.Solved).ShouldBeFalse();
    }
}
