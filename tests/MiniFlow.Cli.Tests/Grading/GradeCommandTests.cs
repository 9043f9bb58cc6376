using System.Text.Json.Nodes;
using MiniFlow.Grading.Tests.Running;

namespace MiniFlow.Cli.Tests.Grading;

public sealed class GradeCommandTests : IDisposable
{
    private readonly Classroom classroom = new();

    public void Dispose() => classroom.Dispose();

    [Fact]
    public async Task A_class_is_graded_into_tables_documents_and_pages()
    {
        classroom.With("ada", Classroom.Right).With("bob", Classroom.Wrong);

        var ended = await classroom.RunAsync("grade", "submissions", "--workers", "1");

        (ended.Code, ended.Error).ShouldBe((0, ""));
        classroom.Workers.ShouldBe(1);
        ended.Output.Replace('\\', '/').Replace(classroom.Kit.Root.Replace('\\', '/'), "KIT").ShouldBe(
            """
            trying the model answers of 03-linear
            [1/2] ada, 03: 4 of 4 points
            [2/2] bob, 03: 2 of 4 points
            2 students, 2 notebooks, 75 % of the points on average
            Grades: KIT/artifacts/grades/grades.csv
            Overview, with a page of feedback for each student: KIT/artifacts/grades/index.html

            """.ReplaceLineEndings("\n"));
        string[] files = ["index.html", "feedback/ada.html", "feedback/bob.html", "grades.csv", "grades-wide.csv", "grades.json", "grades.schema.json", "junit.xml", "summary.json", "grading.json", "work/03/ada.json"];
        files.Where(file => !classroom.Kit.Has("artifacts/grades/" + file)).ShouldBeEmpty();
        classroom.Kit.Read("artifacts/grades/grades-wide.csv").ReplaceLineEndings("\n").TrimStart('\uFEFF').ShouldBe(
            "student,03 linear-by-hand,03 linear,03 total,total,of,to review\nada,1,3,4,4,4,\nbob,1,1,2,2,4,\n");
        classroom.Kit.Read("artifacts/grades/feedback/bob.html").ShouldContain("bias");
    }

    [Fact]
    public async Task Who_has_to_be_looked_at_is_named_with_the_reason_and_the_exit_code_is_1()
    {
        classroom.With("ada", Classroom.Right).With("bob", "{ broken").With("cy", Classroom.Right);
        classroom.Kit.Write("class.txt", "ada\nbob\ncy\ndora\n");

        var ended = await classroom.RunAsync("grade", "submissions", "--chapter", "3", "--roster", "class.txt", "--out", "grades");

        (ended.Code, ended.Error).ShouldBe((1, ""));
        ended.Output.ShouldContain("4 students, 3 notebooks, 1 missing, 67 % of the points on average");
        ended.Output.ShouldContain("\n  look at bob, 03: The file is no notebook that can be read: its JSON is broken in line 1.");
        ended.Output.ShouldNotContain("look at dora");
    }

    [Fact]
    public async Task Grades_that_cannot_be_written_do_not_end_like_a_class_that_is_graded()
    {
        classroom.With("ada", Classroom.Right);
        classroom.Kit.Write("grades", "a file");

        var ended = await classroom.RunAsync("grade", "submissions", "--out", "grades");

        ended.Code.ShouldBe(2);
        ended.Error.ShouldStartWith("miniflow: ");
        ended.Error.ShouldEndWith(". Not everything is graded or written. Mend that, or choose another folder with --out; the same command goes on from there.\n");
    }

    [Theory]
    [InlineData("40", 0, "")]
    [InlineData("50", 0, "")]
    [InlineData("50.5", 1, "miniflow: 1 of 2 earned less than the 50.5 % that --fail-under asks for.\n")]
    public async Task Below_what_fail_under_asks_for_the_exit_code_is_1(string least, int code, string error)
    {
        classroom.With("ada", Classroom.Right).With("bob", Classroom.Wrong);

        var ended = await classroom.RunAsync("grade", "submissions", "--fail-under", least);

        (ended.Code, ended.Error).ShouldBe((code, error));
    }

    [Fact]
    public async Task With_json_the_output_is_one_line_and_everything_else_goes_to_the_errors()
    {
        classroom.With("ada", Classroom.Right).With("bob", Classroom.Wrong);

        var ended = await classroom.RunAsync("grade", "submissions", "--json");

        ended.Code.ShouldBe(0);
        ended.Output.ShouldBe("""{"schema":1,"students":2,"submissions":2,"missing":0,"points":6,"max_points":8,"percent":75,"to_review":0,"isolation":"bubblewrap"}""" + "\n");
        ended.Error.ShouldContain("[2/2] ");
        JsonNode.Parse(classroom.Kit.Read("artifacts/grades/summary.json"))!.ToJsonString().ShouldBe(ended.Output.TrimEnd());
    }

    [Fact]
    public async Task Without_isolation_the_instructor_is_warned_before_anything_runs_and_in_the_report()
    {
        classroom.With("ada", Classroom.Right).Runner = new ScriptedRunner { Warning = "Students' code is not isolated." };

        var ended = await classroom.RunAsync("grade", "submissions");

        (ended.Code, ended.Error).ShouldBe((0, "miniflow: warning: Students' code is not isolated.\n"));
        classroom.Kit.Read("artifacts/grades/index.html").ShouldContain("Students&#39; code is not isolated.");
    }

    [Fact]
    public async Task An_interrupted_grading_keeps_what_it_has_and_the_same_command_goes_on()
    {
        for (var i = 1; i <= 6; i++)
            classroom.With($"student-{i}", Classroom.Right.But(one => one.Cells[0].Source += $"\nBy student {i}."));
        using var interrupt = new CancellationTokenSource();
        // The first run is that of the model answers.
        classroom.Runner = new ScriptedRunner { Before = runs => { if (runs == 4) interrupt.Cancel(); } };
        var interrupted = await classroom.RunAsync(interrupt.Token, "grade", "submissions", "--workers", "1");
        classroom.Runner = new ScriptedRunner();
        var whole = await classroom.RunAsync("grade", "submissions", "--workers", "1");

        interrupted.Code.ShouldBe(130);
        var graded = int.Parse(interrupted.Output.Split("Interrupted: ")[1].Split(' ')[0]);
        graded.ShouldBeInRange(2, 3);
        interrupted.Output.ShouldEndWith($"Interrupted: {graded} of 6 are graded. The same command goes on from there.\n");
        whole.Code.ShouldBe(0);
        whole.Output.ShouldContain($"{graded} of 6 were graded before");
        whole.Output.ShouldContain("6 students, 6 notebooks, 100 % of the points on average");
        classroom.Runner.Runs.ShouldBe(1 + 6 - graded, "the model answers and the rest");
    }

    [Fact]
    public async Task Late_work_costs_each_begun_day_and_an_adjustment_says_why_points_differ()
    {
        classroom.With("ada", Classroom.Right).With("bob", Classroom.Wrong);
        classroom.Kit.Write("adjust.csv", "student,chapter,exercise,points,reason\nbob,3,linear,+1,The transposes are right\nada,3,late,0,Was ill\n");

        // A day and an hour before everybody handed in: two days are begun.
        var ended = await classroom.RunAsync("grade", "submissions", "--deadline", "2026-11-29 11:00", "--late-penalty", "10", "--adjust", "adjust.csv");

        (ended.Code, ended.Error).ShouldBe((0, ""));
        // ada: 4, the penalty taken back. bob: (1 + 1 + 1) · 0.8 = 2.4.
        classroom.Kit.Read("artifacts/grades/grades-wide.csv").ReplaceLineEndings("\n").ShouldEndWith("\nada,1,3,4,4,4,\nbob,1,2,2.4,2.4,4,\n");
        classroom.Kit.Read("artifacts/grades/feedback/bob.html").ShouldContain("The transposes are right");
        classroom.Kit.Read("artifacts/grades/adjustments.log").ShouldContain("bob\t03\tlinear\t1 -> 2\tThe transposes are right");
    }

    [Fact]
    public async Task A_model_answer_that_does_not_pass_ends_the_grading_before_anybody_is_graded()
    {
        classroom.With("ada", Classroom.Right);
        var source = classroom.Kit.Read(Classroom.Source);
        classroom.Kit.Write(Classroom.Source, source.Replace("// Exercise: linear\n", "// Exercise: linear\n/* wrong: bias-gradient-not-summed */\n", StringComparison.Ordinal));

        var ended = await classroom.RunAsync("grade", "submissions");

        ended.Code.ShouldBe(2);
        ended.Error.ShouldStartWith("miniflow: the model answer to 'linear' in 03-linear does not pass: ");
        ended.Error.ShouldEndWith(" Nothing was graded.\n");
        classroom.Kit.Has("artifacts/grades/grades.csv").ShouldBeFalse();
    }

    [Fact]
    public async Task A_grading_that_cannot_begin_says_why_and_exits_with_2()
    {
        classroom.With("ada", Classroom.Right);
        classroom.Kit.Write("adjust.csv", "ada,3,linear,+1,\n");
        classroom.Kit.Write("nothing/readme.md", "");
        (string Line, string Message)[] calls =
        [
            ("grade submissions --chapter linaer", "there is no chapter 'linaer'. Did you mean '03-linear'?"),
            ("grade submissions --chapter 11", "there is no chapter '11'."),
            ("grade submissions --shard 1/2", "--shard needs --seed, the same for all 2 shards"),
            ("grade submissions --shard 3/2", "a shard is written as a part of a whole, from 1: --shard 2/8, not '3/2'."),
            ("grade submissions --late-penalty 10", "--late-penalty needs --deadline, to know what is late."),
            ("grade submissions --deadline someday", "'someday' is no date and time."),
            ("grade submissions --fail-under 0", "--fail-under takes a number above 0 and at most 100, not '0'."),
            ("grade submissions --workers none", "--workers takes a whole number from 1 to 1024, not 'none'."),
            ("grade submissions --pattern {week}", "the pattern '{week}' "),
            ("grade submissions --adjust missing.csv", "missing.csv with adjustments"),
            ("grade submissions --adjust adjust.csv", "adjust.csv, row 1: an adjustment needs student,chapter,exercise,points,reason"),
            ("grade submissions --shrad 1/2", "Unrecognized command or argument '--shrad'. Did you mean '--shard'?"),
            ("grade nothing", "the folder holds no submission: no folder, notebook or zip of a student."),
            ("grade missing", "there is no folder "),
            ("grade", "Required argument missing for command: 'grade'."),
        ];
        foreach (var (line, message) in calls)
        {
            var ended = await classroom.RunAsync(line.Split(' '));

            ended.Code.ShouldBe(2, line);
            ended.Output.ShouldBeEmpty(line);
            ended.Error.ShouldStartWith("miniflow: ", Case.Sensitive, line);
            ended.Error.ShouldContain(message, Case.Sensitive, line);
            ended.Error.ShouldNotContain("   at ");
        }

        classroom.Runner.Runs.ShouldBe(0);
    }
}
