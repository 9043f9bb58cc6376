using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Output;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Tests.Corpus;

namespace MiniFlow.Grading.Tests.Running;

public sealed class GradingRunTests : IDisposable
{
    private const string Seed = "a secret";

    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-grading-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Any_order_any_sharding_and_any_number_of_workers_give_the_same_grades()
    {
        var students = ClassOf.Scripted(42);
        var expected = Text(await Grade(ClassOf.Plan(students), workers: 1, "expected"));
        var random = new Random(20261130);
        for (var turn = 0; turn < 8; turn++)
        {
            var shuffled = students.ToArray();
            random.Shuffle(shuffled);
            var shards = random.Next(1, 6);
            List<string> parts = [];
            for (var shard = 1; shard <= shards; shard++)
            {
                parts.Add($"turn-{turn}-{shard}");
                await Grade(ClassOf.Plan(shuffled, new Shard(shard, shards)), random.Next(1, 5), parts[^1]);
            }

            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
            var (_, merged) = Merge.Of([.. parts.Select(part => Path.Combine(folder, part))]);
            Text(merged).ShouldBe(expected, $"turn {turn}, {shards} shards");
        }
    }

    [Fact]
    public async Task What_is_graded_is_not_run_again_and_what_has_changed_is()
    {
        var students = ClassOf.Scripted(14);
        var first = await Grade(ClassOf.Plan(students), 2, "out");
        var again = new ScriptedRunner();
        var second = await Grade(ClassOf.Plan(students), 2, "out", again);
        var changed = new ScriptedRunner();
        await Grade(ClassOf.Plan([.. students.Skip(1), (students[0].Student, Homework.Linear("/* right */ public class Linear : Node { }").Bytes)]), 2, "out", changed);

        again.Runs.ShouldBe(0);
        Text(second).ShouldBe(Text(first));
        changed.Runs.ShouldBe(2, "the model answers and the one that changed");
    }

    [Fact]
    public async Task What_makes_a_class_faster_is_done_before_anybody_is_run_and_only_for_those_that_are_still_to_be_graded()
    {
        var students = ClassOf.Scripted(14);
        var first = new ScriptedRunner { PaysFrom = 14 };
        await Grade(ClassOf.Plan(students), 2, "out", first);
        var second = new ScriptedRunner { PaysFrom = 14 };
        await Grade(ClassOf.Plan([.. students.Skip(1), (students[0].Student, Homework.Linear("/* right */ public class Linear : Node { }").Bytes)]), 2, "out", second);

        first.PreparedAfter.ShouldBe(0);
        second.Runs.ShouldBe(2);
        second.PreparedAfter.ShouldBeNull();
    }

    [Fact]
    public async Task An_interrupted_grading_goes_on_where_it_was()
    {
        var students = ClassOf.Scripted(21);
        using var stop = new CancellationTokenSource();
        var interrupted = await Grade(ClassOf.Plan(students), 1, "out", new ScriptedRunner { Before = runs => { if (runs == 6) stop.Cancel(); } }, stop: stop);
        var rest = new ScriptedRunner();
        var whole = await Grade(ClassOf.Plan(students), 1, "out", rest);

        interrupted.Count.ShouldBeInRange(1, 20);
        whole.Count.ShouldBe(21);
        Text(whole).ShouldBe(Text(await Grade(ClassOf.Plan(students), 1, "other")));
        rest.Runs.ShouldBeLessThan(16);
    }

    [Fact]
    public async Task A_fault_of_the_grader_costs_one_submission_its_grade_and_nobody_else()
    {
        var students = ClassOf.Scripted(14);
        var runner = new ScriptedRunner { Before = runs => { if (runs == 4) throw new InvalidOperationException("a bug"); } };

        var grades = await Grade(ClassOf.Plan(students), 1, "out", runner);

        grades.Count.ShouldBe(14);
        var faulty = grades.Single(grade => grade.Findings.Any(finding => finding.Sentence.Contains("The grader itself failed")));
        faulty.NeedsReview.ShouldBeTrue();
        grades.Count(grade => grade.Earned == 4).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_machine_on_which_nothing_can_run_ends_the_grading()
    {
        var runner = new ScriptedRunner { Before = runs => throw new GradingException("No process can be started.") };

        (await Should.ThrowAsync<GradingException>(() => Grade(ClassOf.Plan(ClassOf.Scripted(3)), 1, "out", runner))).Message.ShouldBe("No process can be started.");
    }

    [Fact]
    public async Task Parts_with_different_seeds_are_not_put_together()
    {
        await Grade(ClassOf.Plan(ClassOf.Scripted(4), new Shard(1, 2)), 1, "one");
        await Grade(ClassOf.Plan(ClassOf.Scripted(4), new Shard(2, 2)), 1, "two", seed: "another");

        Should.Throw<GradingException>(() => Merge.Of([Path.Combine(folder, "one"), Path.Combine(folder, "two")])).Message.ShouldContain("another seed");
        Should.Throw<GradingException>(() => Merge.Of([Path.Combine(folder, "nothing")])).Message.ShouldContain("holds no grading");
    }

    [Fact]
    public async Task A_shard_that_is_missing_or_was_interrupted_is_said_and_its_students_are_not_lost()
    {
        var students = ClassOf.Scripted(8);
        using var stop = new CancellationTokenSource();
        await Grade(ClassOf.Plan(students, new Shard(1, 3)), 1, "one");
        await Grade(ClassOf.Plan(students, new Shard(2, 3)), 1, "two");
        await Grade(ClassOf.Plan(students, new Shard(2, 2)), 1, "other");
        await Grade(ClassOf.Plan(students), 1, "interrupted", new ScriptedRunner { Before = runs => { if (runs == 3) stop.Cancel(); } }, stop: stop);

        string Refused(params string[] parts) => Should.Throw<GradingException>(() => Merge.Of([.. parts.Select(part => Path.Combine(folder, part))])).Message;

        Refused("one", "two").ShouldBe("Shard 3/3 is missing. Name the folders of all shards: otherwise its students would be in no table.");
        Refused("one", "other").ShouldStartWith("One folder is shard 1/3, another one 2/2");
        Refused("interrupted").ShouldMatch("interrupted is not complete: [0-7] of 8 are graded");
    }

    [Theory]
    [InlineData("3/2")]
    [InlineData("0/2")]
    [InlineData("2")]
    [InlineData("a/b")]
    public void A_shard_that_is_none_is_refused(string text) =>
        Should.Throw<GradingException>(() => Shard.Parse(text)).Message.ShouldBe($"A shard is written as a part of a whole, from 1: --shard 2/8, not '{text}'.");

    [Fact]
    public void Every_student_belongs_to_exactly_one_shard() =>
        Enumerable.Range(0, 300).ShouldAllBe(i => Enumerable.Range(1, 7).Count(part => new Shard(part, 7).Has($"student {i}")) == 1);

    private async Task<IReadOnlyList<SubmissionGrade>> Grade(
        GradingPlan plan, int workers, string name, IStudentRunner? runner = null, string seed = Seed, CancellationTokenSource? stop = null)
    {
        runner ??= new ScriptedRunner();
        var place = Path.Combine(folder, name);
        GradingRecord.Of(plan, seed, runner).Save(place);
        return await new GradingRun(plan, runner, seed, new ResultStore(Path.Combine(place, ResultStore.FolderName))).RunAsync(workers, stop?.Token ?? TestContext.Current.CancellationToken);
    }

    private static string Text(IReadOnlyList<SubmissionGrade> grades) => System.Text.Json.JsonSerializer.Serialize(grades, GradesJson.Options);
}
