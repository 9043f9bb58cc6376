using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation.Threats;

/// <summary>Threats of the table in src/MiniFlow.Grading/README.md: stopping the grader, or taking more than there is. Whatever happens costs the cell, is said
/// of it by its number, and leaves the rest of the notebook standing.</summary>
[Collection<SandboxedTests>]
public sealed class HarmTests(Sandboxed sandboxed)
{
    private static readonly TimeSpan oneSecond = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("Environment.Exit(0);", "Cell 2 ended the process that it ran in (Environment.Exit, exit code 0).")]
    [InlineData("Environment.FailFast(\"done\");", "Cell 2 ended the process that it ran in (Environment.FailFast: done).")]
    [InlineData("int Down(int n) => Down(n + 1) + 1; Down(0)", "Cell 2 overflowed the stack: Down calls itself without end. Give the recursion a case where it stops.")]
    public async Task A_cell_that_ends_its_process_costs_itself(string code, string message)
    {
        var run = await RunAsync(sandboxed.Runner, code);
        run.Cells[1].End.ShouldBe(RunEnd.ProcessEnded);
        run.Cells[1].Message!.Split('\n')[0].ShouldBe(message);
        run.ProcessesLost.ShouldBe(1);
        TheRestStands(run);
    }

    [Fact]
    public async Task A_loop_without_end_is_stopped_and_its_process_goes_on()
    {
        var run = await RunAsync(sandboxed.Runner, "var turns = 0; while (true) turns++;", cell: oneSecond);
        run.Cells[1].End.ShouldBe(RunEnd.TimedOut);
        run.Cells[1].Message.ShouldBe("Cell 2 ran longer than its limit of 1 s and was stopped, in line 1.");
        run.ProcessesLost.ShouldBe(0);
        TheRestStands(run);
    }

    [Fact]
    public async Task A_wait_that_nothing_can_interrupt_is_ended_with_its_process()
    {
        var run = await RunAsync(sandboxed.Runner, "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int pause();\nwhile (true) pause();", cell: oneSecond);
        run.Cells[1].End.ShouldBe(RunEnd.TimedOut);
        run.Cells[1].Message!.ShouldStartWith("Cell 2 ran longer than its limit of 1 s and was stopped");
        TheRestStands(run);
    }

    [Fact]
    public async Task An_answer_that_never_ends_costs_its_exercise()
    {
        var endless = Student.Linear.Replace("foreach (var outbound", "while (true) ; foreach (var outbound", StringComparison.Ordinal).Replace("Linear", "Endless", StringComparison.Ordinal);
        var request = Student.Cells(endless, "Check(\"linear\", (X, W, b) => new Endless(X, W, b))", "Check(\"linear-by-hand\", -9, 4, -9, 4)").Asked("linear").Asked("linear-by-hand");
        request = request with { Exercises = [request.Exercises[0] with { TimeLimit = oneSecond }, request.Exercises[1]] };
        var run = await sandboxed.Runner.RunAsync(request, null, TestContext.Current.CancellationToken);
        run.Exercises[0].End.ShouldBe(RunEnd.TimedOut);
        run.Exercises[0].Message.ShouldBe("Your code for `linear` did not come to an end within 1 seconds and was stopped: look for a loop whose condition never turns false.");
        run.Exercises[1].IsRight().ShouldBeTrue();
    }

    [Fact]
    public async Task Processes_without_end_are_ended_all_together()
    {
        var run = await RunAsync(sandboxed.Bubblewrapped, "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int fork();\nwhile (true) fork();", cell: TimeSpan.FromSeconds(5));
        run.Cells[1].End.ShouldBeOneOf(RunEnd.ProcessEnded, RunEnd.TimedOut);
        if (run.Cells[1].End == RunEnd.ProcessEnded)
            run.Cells[1].Message.ShouldBe("Cell 2 started too many processes or threads: 100 are allowed.");
        TheRestStands(run);
    }

    [Fact]
    public async Task A_process_that_a_cell_leaves_behind_goes_with_the_sandbox()
    {
        var mark = $"left-behind-{Guid.NewGuid():N}";
        var run = await RunAsync(sandboxed.Bubblewrapped, $$"""
            var dotnet = Environment.ProcessPath;
            var left = System.Diagnostics.Process.Start(dotnet, ["exec", "/engine/MiniFlow.Notebooks.dll", "worker", "/tmp/{{mark}}"]);
            Console.WriteLine(left.HasExited);
            """);
        run.Cells[1].Text().ShouldBe("False\n", run.Cells[1].Message);
        Directory.GetDirectories("/proc").Select(CommandLine).ShouldAllBe(line => !line.Contains(mark));
        TheRestStands(run);
    }

    [Fact]
    public async Task Objects_without_end_are_an_exception_in_the_cell()
    {
        var run = await RunAsync(sandboxed.Runner, "void Hoard() { var all = new List<double[]>(); while (true) all.Add(new double[1 << 20]); }\nHoard();");
        run.Cells[1].End.ShouldNotBe(RunEnd.Completed);
        run.Cells[1].Message!.ShouldStartWith("Cell 2 ran out of memory: its process may use 0.");
        TheRestStands(run);
    }

    [Fact]
    public async Task Memory_beyond_the_managed_heap_is_limited_too()
    {
        var run = await RunAsync(sandboxed.Runner, """
            using System.Runtime.InteropServices;
            while (true)
                unsafe { NativeMemory.Fill(NativeMemory.Alloc(1 << 24), 1 << 24, 1); }
            """);
        run.Cells[1].End.ShouldBe(RunEnd.ProcessEnded, run.Cells[1].Message);
        run.Cells[1].Message.ShouldBe("Cell 2 ran out of memory: its process may use 0.5 GiB. Keep less of it at a time.");
        TheRestStands(run);
    }

    [Fact]
    public async Task A_full_scratch_folder_is_an_exception_in_the_cell()
    {
        var run = await RunAsync(sandboxed.Bubblewrapped, "for (var i = 0; ; i++) File.WriteAllBytes($\"{i}\", new byte[1 << 20]);");
        run.Cells[1].End.ShouldBe(RunEnd.Failed);
        run.Cells[1].Message!.ShouldContain("No space left on device");
        TheRestStands(run);
    }

    [Fact]
    public async Task Of_endless_output_the_beginning_is_kept()
    {
        var run = await RunAsync(sandboxed.Runner, "var line = new string('x', 100_000); while (true) Console.WriteLine(line);", cell: oneSecond);
        run.Cells[1].End.ShouldBeOneOf(RunEnd.TimedOut, RunEnd.ProcessEnded);
        run.Cells[1].Text().Length.ShouldBeInRange(200_000, 201_000);
        TheRestStands(run);
    }

    [Fact]
    public async Task Endless_output_past_the_console_ends_the_process()
    {
        var run = await RunAsync(sandboxed.Runner, """
            [System.Runtime.InteropServices.DllImport("libc")] static extern nint write(int file, byte[] bytes, nint count);
            var bytes = new byte[1 << 20];
            while (true) write(1, bytes, bytes.Length);
            """, cell: TimeSpan.FromSeconds(10));
        run.Cells[1].End.ShouldBe(RunEnd.ProcessEnded);
        run.Cells[1].Message.ShouldBe("Cell 2 wrote more than 64 MiB to its process's own output.");
        TheRestStands(run);
    }

    [Fact]
    public async Task Whoever_deletes_everything_finds_little_to_delete()
    {
        var run = await RunAsync(sandboxed.Bubblewrapped, """
            foreach (var entry in Directory.GetFileSystemEntries("/").Where(entry => entry != "/proc"))
                try { Directory.Delete(entry, true); } catch { }
            try { Directory.Delete("/tmp/notebooks", true); } catch { }
            """);
        run.Cells[1].End.ShouldBe(RunEnd.Completed);
        TheRestStands(run);
    }

    [Fact]
    public async Task Whoever_kills_every_process_kills_its_own()
    {
        var run = await RunAsync(sandboxed.Bubblewrapped, """
            [System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);
            [System.Runtime.InteropServices.DllImport("libc")] static extern int getppid();
            kill(getppid(), 9);
            kill(-1, 9);
            kill(Environment.ProcessId, 9);
            """);
        run.Cells[1].End.ShouldBe(RunEnd.ProcessEnded);
        TheRestStands(run);
    }

    [Fact]
    public async Task A_notebook_that_ends_one_process_after_another_is_given_up()
    {
        var request = Student.Cells([.. Enumerable.Repeat("Environment.Exit(3);", 3), Student.Linear, Student.CheckLinear]).Asked("linear");
        var run = await sandboxed.Runner.RunAsync(request with { Limits = request.Limits with { Restarts = 1 } }, null, TestContext.Current.CancellationToken);
        run.Cells.Select(cell => cell.End).ShouldBe([RunEnd.Completed, RunEnd.ProcessEnded, RunEnd.ProcessEnded, RunEnd.NotRun, RunEnd.NotRun, RunEnd.NotRun]);
        run.Exercises[0].End.ShouldBe(RunEnd.NotRun);
        run.Exercises[0].Message.ShouldBe("Not run: 2 processes of this notebook had to be replaced, and that is enough.");
    }

    private static async Task<StudentRun> RunAsync(IStudentRunner runner, string harm, TimeSpan? cell = null)
    {
        var request = Student.Cells(harm, Student.Linear, Student.CheckLinear).Asked("linear");
        return await runner.RunAsync(request with { Limits = request.Limits with { Cell = cell ?? request.Limits.Cell } }, null, TestContext.Current.CancellationToken);
    }

    private static void TheRestStands(StudentRun run)
    {
        run.Cells[2].End.ShouldBe(RunEnd.Completed, run.Cells[2].Message);
        run.Exercises[0].IsRight().ShouldBeTrue(run.Exercises[0].Message);
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
