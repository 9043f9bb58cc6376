namespace MiniFlow.Cli.Tests.Grading;

public sealed class GradeMergeTests : IDisposable
{
    private readonly Classroom classroom = new();

    public GradeMergeTests()
    {
        for (var i = 1; i <= 8; i++)
            classroom.With($"student-{i}", i % 3 == 0 ? Classroom.Wrong : Classroom.Right);
    }

    public void Dispose() => classroom.Dispose();

    [Fact]
    public async Task Shards_put_together_are_the_class_graded_at_once()
    {
        await classroom.RunAsync("grade", "submissions", "--seed", "secret", "--out", "whole");
        foreach (var shard in new[] { 1, 2, 3 })
            (await classroom.RunAsync("grade", "submissions", "--seed", "secret", "--shard", $"{shard}/3")).Code.ShouldBe(0);

        var merged = await classroom.RunAsync("grade", "merge", "artifacts/grades/shard-1-of-3", "artifacts/grades/shard-2-of-3", "artifacts/grades/shard-3-of-3");

        (merged.Code, merged.Error).ShouldBe((0, ""));
        merged.Output.ShouldStartWith("8 students, 8 notebooks, ");
        foreach (var file in new[] { "grades.csv", "grades-wide.csv", "grades.json", "junit.xml", "summary.json", "index.html", "feedback/student-3.html" })
            classroom.Kit.Read("grades/" + file).ShouldBe(classroom.Kit.Read("whole/" + file), file);
    }

    [Fact]
    public async Task A_merge_ends_as_a_grading_does()
    {
        await classroom.RunAsync("grade", "submissions", "--seed", "secret", "--shard", "1/1", "--out", "part");

        var json = await classroom.RunAsync("grade", "merge", "part", "--json", "--fail-under", "60", "--out", "all");
        var late = await classroom.RunAsync("grade", "merge", "part", "--deadline", "2026-11-29 11:00", "--late-penalty", "50", "--out", "late");

        // student-3 and student-6 made the mistake: 6 · 4 + 2 · 2 points of 32.
        (json.Code, json.Error).ShouldBe((1, "miniflow: 2 of 8 earned less than the 60 % that --fail-under asks for.\n"));
        json.Output.ShouldBe("""{"schema":1,"students":8,"submissions":8,"missing":0,"points":28,"max_points":32,"percent":87.5,"to_review":0,"isolation":"bubblewrap"}""" + "\n");
        (late.Code, late.Error).ShouldBe((0, ""));
        late.Output.ShouldContain("8 students, 8 notebooks, 0 % of the points on average", Case.Sensitive, "two begun days at 50 %");
    }

    [Fact]
    public async Task What_does_not_belong_together_is_not_put_together()
    {
        await classroom.RunAsync("grade", "submissions", "--seed", "one", "--shard", "1/2", "--out", "part-1");
        await classroom.RunAsync("grade", "submissions", "--seed", "two", "--shard", "2/2", "--out", "part-2");

        var seeds = await classroom.RunAsync("grade", "merge", "part-1", "part-2");
        var nothing = await classroom.RunAsync("grade", "merge", "part-1", "part-3");

        (seeds.Code, nothing.Code).ShouldBe((2, 2));
        seeds.Error.ShouldContain("was graded with another seed than");
        nothing.Error.ShouldContain("part-3 holds no grading: name the folders that 'miniflow grade --shard' wrote");
        classroom.Kit.Has("grades").ShouldBeFalse();
    }
}
