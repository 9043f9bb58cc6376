using System.Collections.Concurrent;

namespace MiniFlow.Notebooks.Tests.Engine.Worker;

/// <summary>What the process of the cells writes past the console that cells have.</summary>
public sealed class RawOutputTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_native_code_and_child_processes_write_is_shown_while_the_cell_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the cell calls a C library and a shell that Windows does not have");
        var shown = new ConcurrentQueue<TextWritten>();
        var seen = new List<string>();
        var options = new RunOptions { Input = AnswerAsync };
        await using var session = new SessionProcess(options, happened => { if (happened is TextWritten text) shown.Enqueue(text); });

        var error = await session.ExecuteAsync(
            new CellRequest(1, """
                [System.Runtime.InteropServices.DllImport("libc")] static extern int puts(string text);
                puts("of a library");
                await GetInputAsync("of a library");
                System.Diagnostics.Process.Start("sh", ["-c", "echo of a child; echo its error >&2"]).WaitForExit();
                await GetInputAsync("its error");
                """),
            Cancellation);

        error.ShouldBeNull();
        seen.ShouldBe(["of a library", "its error"]);
        Shown("stdout").ShouldBe("of a library\nof a child\n");
        Shown("stderr").ShouldBe("its error\n");

        // The cell goes on only when what it asks for is there.
        async Task<string?> AnswerAsync(InputQuestion question, CancellationToken cancellation)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (!shown.Any(text => text.Text.Contains(question.Prompt, StringComparison.Ordinal)))
                await Task.Delay(10, limit.Token);
            seen.Add(question.Prompt);
            return "";
        }

        string Shown(string stream) => string.Concat(shown.Where(text => text.Stream == stream).Select(text => text.Text));
    }

    [Fact]
    public async Task The_last_words_of_the_runtime_are_told_by_the_error_alone()
    {
        var events = new ConcurrentQueue<CellEvent>();
        await using var session = new SessionProcess(new RunOptions(), events.Enqueue);

        var error = await session.ExecuteAsync(new CellRequest(1, "int F(int n) => F(n + 1) + 1;\nF(0)"), Cancellation);

        error!.Message.ShouldStartWith("Cell 1 overflowed the stack: F calls itself without end.");
        events.OfType<TextWritten>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exception_that_ended_the_process_is_told_once_and_without_the_runtimes_frames()
    {
        var events = new ConcurrentQueue<CellEvent>();
        CellError? error;
        await using (var session = new SessionProcess(new RunOptions(), events.Enqueue))
        {
            error = await session.ExecuteAsync(
                new CellRequest(1, "new System.Threading.Thread(() => throw new Exception(\"lost\")).Start();\nSystem.Threading.Thread.Sleep(60_000);"), Cancellation);
        }

        error!.Message.ShouldContain("System.Exception: lost");
        events.OfType<TextWritten>().ShouldBeEmpty();
    }
}
