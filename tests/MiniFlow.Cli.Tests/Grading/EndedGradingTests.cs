using MiniFlow.Grading.Tests.Corpus;

namespace MiniFlow.Cli.Tests.Grading;

/// <summary>A grading as a process, with students' code in real ones, that comes to a sudden end.</summary>
public sealed class EndedGradingTests : IDisposable
{
    private readonly Classroom classroom = new();

    public EndedGradingTests()
    {
        // The chapter up to its first exercise: four numbers, the first of which is given.
        var source = classroom.Kit.Read(Classroom.Source);
        classroom.Kit.Write(Classroom.Source, source[..source.IndexOf("#!markdown\n\n## From a sum", StringComparison.Ordinal)]);
        classroom.With("ada", Homework.Of("03-linear").With("linear-by-hand", "double? z11 = -9, z12 = 4, z21 = -9, z22 = 4;"))
            .With("bob", Homework.Of("03-linear").With("linear-by-hand", "double? z11 = -9, z12 = 3 + 6 - 5, z21 = -9, z22 = 3 + 6 - 5;"))
            .With("cy", Homework.Of("03-linear"))
            .With("dora", Homework.Of("03-linear").With("linear-by-hand", "double? z11 = -9, z12 = 4.0, z21 = -9.0, z22 = 4.0;"));
    }

    public void Dispose() => classroom.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public async Task Whatever_ended_it_the_same_command_goes_on_and_nothing_is_left_behind(string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to one process.");

        using var ended = Start();
        var said = await ReadUntilAsync(ended, "[1/4] ada, 03: 1 of 1 point");
        await ended.SignalAsync(signal);
        said += await ended.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        MakeOld();
        using var again = Start();
        var rest = await again.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await again.WaitForExitAsync(TestContext.Current.CancellationToken);

        ended.ExitCode.ShouldBe(code, said);
        if (signal == "INT")
            said.ShouldMatch("\nInterrupted: [1-3] of 4 are graded. The same command goes on from there.\n$");
        again.ExitCode.ShouldBe(0, rest);
        rest.ShouldMatch("\n[1-3] of 4 were graded before\n");
        classroom.Kit.Read("artifacts/grades/grades-wide.csv").ReplaceLineEndings("\n").TrimStart('\uFEFF').ShouldBe(
            "student,03 linear-by-hand,03 total,total,of,to review\nada,1,1,1,1,\nbob,1,1,1,1,\ncy,0,0,0,1,\ndora,1,1,1,1,\n");
        Directory.GetDirectories(Scratch).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ended_before_anybody_is_graded_it_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to one process.");

        using var ended = Start();
        await ReadUntilAsync(ended, "trying the model answers of 03-linear");
        await ended.InterruptAsync();

        (await ended.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("Interrupted: 0 of 4 are graded. The same command goes on from there.\n");
        ended.ExitCode.ShouldBe(130);
    }

    private string Scratch => classroom.Kit.PathOf(MiniflowProcess.TemporaryFiles);

    private System.Diagnostics.Process Start() => MiniflowProcess.Start(classroom.Kit.Root, "grade", "submissions", "--workers", "1");

    private static async Task<string> ReadUntilAsync(System.Diagnostics.Process process, string line)
    {
        List<string?> said = [];
        do
            said.Add(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        while (said[^1] is { } last && last != line);
        said[^1].ShouldBe(line, string.Join('\n', said));
        return string.Join('\n', said) + "\n";
    }

    // A grader leaves alone what is younger than a minute.
    private void MakeOld()
    {
        foreach (var file in Directory.GetFiles(Scratch, "in-use", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
    }
}
