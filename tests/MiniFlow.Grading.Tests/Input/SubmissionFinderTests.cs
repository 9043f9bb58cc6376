using System.IO.Compression;
using System.Text;
using MiniFlow.Grading.Input;

namespace MiniFlow.Grading.Tests.Input;

public sealed class SubmissionFinderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-submissions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_a_zip_and_a_file_for_each_student_may_lie_side_by_side()
    {
        Write("ada/03-linear.ipynb");
        Write("bob/homework/week 3/03-linear.ipynb");
        Write("cy_03-linear.ipynb");
        Zip("dora.zip", "03-linear.ipynb");
        Zip("Émile Noether_12345_assignsubmission_file_/work.zip", "x/03-linear.ipynb");
        Write("Émile Noether_12345_assignsubmission_file_/onlinetext.html");
        Write("ada/.ipynb_checkpoints/03-linear-checkpoint.ipynb");
        Write("__MACOSX/._03-linear.ipynb");

        var found = SubmissionFinder.Find(folder);

        found.Students.ShouldBe(["ada", "bob", "cy", "dora", "Émile Noether_12345"]);
        found.Files.Select(file => (file.Student, file.Name)).ShouldBe(
            [("ada", "03-linear.ipynb"), ("bob", "03-linear.ipynb"), ("cy", "cy_03-linear.ipynb"), ("dora", "03-linear.ipynb"), ("Émile Noether_12345", "03-linear.ipynb")], ignoreOrder: true);
        found.Strays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{student}_{chapter}", "ada lovelace_03-linear.ipynb", "ada lovelace")]
    [InlineData("{student}_{chapter}", "ada_03-linear (2).ipynb", "ada")]
    [InlineData("{student}_{*}_{chapter}", "ada_17_late_03-linear.ipynb", "ada")]
    [InlineData("{chapter} by {student}", "03-linear by ada.ipynb", "ada")]
    [InlineData("{student}_{chapter}", "ada.ipynb", null)]
    public void A_pattern_says_whose_a_file_is(string pattern, string name, string? student) =>
        NamePattern.Parse(pattern).StudentOf(name).ShouldBe(student);

    [Theory]
    [InlineData("{chapter}", "does not say where the student's name stands")]
    [InlineData("{student}_{week}", "holds something that is not known")]
    public void A_pattern_that_cannot_be_used_is_explained(string pattern, string message) =>
        Should.Throw<GradingException>(() => NamePattern.Parse(pattern)).Message.ShouldContain(message);

    [Fact]
    public void A_file_that_is_nobodys_is_listed_and_not_lost()
    {
        Write("03-linear.ipynb");

        SubmissionFinder.Find(folder).Strays.ShouldHaveSingleItem().ShouldStartWith("03-linear.ipynb does not say whose it is.");
    }

    [Fact]
    public void A_path_that_leads_out_of_a_zip_leads_nowhere()
    {
        Zip("eve.zip", "../../../tmp/03-linear.ipynb");

        var file = SubmissionFinder.Find(folder).Files.ShouldHaveSingleItem();

        file.Name.ShouldBe("03-linear.ipynb");
        file.Findings.ShouldHaveSingleItem().Sentence.ShouldContain("a path that leads out of it");
        Encoding.UTF8.GetString(file.Read()).ShouldBe("{}");
    }

    [Fact]
    public void A_zip_bomb_is_read_no_further_than_a_notebook_can_be_long()
    {
        var path = Path.Combine(folder, "mallory.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("03-linear.ipynb").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
                entry.Write(zeros);
        }

        var file = SubmissionFinder.Find(folder).Files.ShouldHaveSingleItem();

        new FileInfo(path).Length.ShouldBeLessThan(1 << 20);
        Should.Throw<GradingException>(file.Read).Message.ShouldBe("The file is larger than 64 MB, which no notebook of the course is. Clear its outputs, save it and hand it in again.");
    }

    [Fact]
    public void A_zip_that_is_broken_or_empty_is_that_students_finding()
    {
        Write("ada.zip", "PK\u0003\u0004 cut off");
        Zip("bob.zip", "readme.txt");

        var found = SubmissionFinder.Find(folder);

        found.Students.ShouldBe(["ada", "bob"]);
        found.Files.Select(file => Should.Throw<GradingException>(file.Read).Message).ShouldBe(
            ["ada.zip is no zip that can be opened: it may have been cut off on its way. Ask for it again.", "bob.zip holds no notebook (.ipynb)."]);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        Write("ada/03-linear.ipynb");
        Directory.CreateDirectory(Path.Combine(folder, "eve"));
        File.CreateSymbolicLink(Path.Combine(folder, "eve", "03-linear.ipynb"), Path.Combine(folder, "ada", "03-linear.ipynb"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "mallory"), "/");

        var found = SubmissionFinder.Find(folder);

        found.Files.ShouldHaveSingleItem().Student.ShouldBe("ada");
        found.Strays.Count.ShouldBe(2);
        found.Strays.ShouldAllBe(stray => stray.Contains("is a link and was not followed"));
    }

    [Fact]
    public void The_time_of_handing_in_is_the_one_that_a_collector_left()
    {
        Write("ada/03-linear/03-linear.ipynb");
        Write("ada/03-linear/timestamp.txt", "2026-11-30 23:58:00 UTC");

        SubmissionFinder.Find(folder).Files.Single().HandedIn.ShouldBe(new DateTimeOffset(2026, 11, 30, 23, 58, 0, TimeSpan.Zero));
    }

    [Fact]
    public void No_time_that_a_student_can_write_down_is_when_it_was_handed_in()
    {
        Write("ada/03-linear.ipynb");
        Write("ada/timestamp.txt", "2026-11-01 12:00:00 UTC");
        Zip("bob.zip", "03-linear.ipynb");
        var late = new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "ada", "03-linear.ipynb"), late);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "bob.zip"), late);

        SubmissionFinder.Find(folder).Files.Select(file => file.HandedIn).ShouldBe([late, late]);
    }

    [Fact]
    public void Who_is_on_the_roster_and_handed_nothing_in_is_listed()
    {
        Write("ada/03-linear.ipynb");
        Write("class.csv", "student,programme\nada,maths\n\"Noether, Emmy\",maths\n");

        SubmissionFinder.Find(folder, roster: Roster.Read(Path.Combine(folder, "class.csv"))).Students.ShouldBe(["Noether, Emmy", "ada"]);
    }

    [Fact]
    public void What_Moodle_and_Canvas_call_files_says_whose_they_are()
    {
        Write("Ada Lovelace_12345_assignsubmission_file_/03-linear.ipynb");
        Write("Ada Lovelace_12345_assignsubmission_onlinetext_/onlinetext.html");
        Write("Grace Hopper_12346_assignsubmission_file_homework.ipynb");
        Write("turingalan_123_4567_02-differentiable-graphs.ipynb");
        Write("turingalan_LATE_123_4568_03-linear-1.ipynb");
        Zip("noetheremmy_125_4569_homework.zip", "03-linear.ipynb");

        var found = SubmissionFinder.Find(folder);

        found.Students.ShouldBe(["Ada Lovelace_12345", "Grace Hopper_12346", "noetheremmy_125", "turingalan_123"]);
        found.Files.Count(file => file.Student == "turingalan_123").ShouldBe(2);
        found.Strays.ShouldBeEmpty();
    }

    [Fact]
    public void A_download_of_the_whole_class_is_to_be_unpacked_and_gives_nobody_a_notebook()
    {
        Zip("export.zip", "Ada Lovelace_1_assignsubmission_file_/03-linear.ipynb", "Grace Hopper_2_assignsubmission_file_/03-linear.ipynb");

        var found = SubmissionFinder.Find(folder);

        found.Students.ShouldBe(["export"]);
        Should.Throw<GradingException>(found.Files.ShouldHaveSingleItem().Read).Message.ShouldStartWith("export.zip holds the work of 2 students, Ada Lovelace_1 among them");
        Should.Throw<GradingException>(() => SubmissionFinder.Find(Path.Combine(folder, "export.zip"))).Message.ShouldEndWith("export.zip is a zip. Unpack it, and name the folder with what comes out of it.");
    }

    [Fact]
    public void Who_handed_in_something_else_is_to_be_looked_at_and_who_handed_in_a_notebook_too_is_not()
    {
        Write("ada/03-linear.pdf");
        Write("bob/03-linear.pdf");
        Write("bob/03-linear.ipynb");
        Write("cy/timestamp.txt");

        var found = SubmissionFinder.Find(folder);

        found.Students.ShouldBe(["ada", "bob", "cy"]);
        found.Files.Select(file => file.Place).ShouldBe(["bob/03-linear.ipynb", "ada/03-linear.pdf"]);
        Should.Throw<GradingException>(found.Files[1].Read).Message.ShouldStartWith("ada/03-linear.pdf is no notebook, and nothing else was handed in.");
    }

    [Fact]
    public void The_roster_says_what_people_are_called_and_who_is_not_on_it_is_said()
    {
        Write("Ada Lovelace_12345_assignsubmission_file_/03-linear.ipynb");
        Write("turingalan_123_4567_03-linear.ipynb");
        Write("eve/03-linear.ipynb");

        // Two of the same name: nobody but the instructor knows which is which.
        Write("Mary Smith_1_assignsubmission_file_/03-linear.ipynb");
        Write("Mary Smith_2_assignsubmission_file_/03-linear.ipynb");

        var found = SubmissionFinder.Find(folder, roster: ["Ada Lovelace", "Turing, Alan", "Mary Smith"]);

        found.Students.ShouldBe(["Ada Lovelace", "Mary Smith", "Mary Smith_1", "Mary Smith_2", "Turing, Alan", "eve"]);
        found.Files.Select(file => file.Student).ShouldBe(["Ada Lovelace", "Mary Smith_1", "Mary Smith_2", "eve", "Turing, Alan"]);
        found.Strays.ShouldBe(new[] { "Mary Smith_1", "Mary Smith_2", "eve" }.Select(name => $"{name} is not on the roster, and was graded all the same."));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said() =>
        Should.Throw<GradingException>(() => SubmissionFinder.Find(Path.Combine(folder, "nowhere"))).Message.ShouldContain("one folder, notebook or zip for each student");

    private void Write(string name, string text = "{}")
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Zip(string name, params string[] entries)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write("{}");
        }
    }
}
