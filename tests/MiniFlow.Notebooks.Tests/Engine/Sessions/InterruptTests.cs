namespace MiniFlow.Notebooks.Tests.Engine.Sessions;

public sealed class InterruptTests : IDisposable
{
    private readonly Session session = new();

    public static TheoryData<string, string> EndlessCells => new()
    {
        { "a loop", "var n = 7; while (true) { n++; }" },
        { "a loop after an await", "await Task.Delay(1); while (true) { }" },
        { "a loop without a block", "for (;;) ;" },
        { "a loop on another thread", "await Task.Run(() => { while (true) { } });" },
        { "a library's loop that calls the cell", "Enumerable.Range(0, int.MaxValue).Sum(n => { return 1L; })" },
        { "a wait for a task", "await Task.Delay(-1);" },
        { "a sleep", "System.Threading.Thread.Sleep(-1);" },
        { "a blocking wait", "Task.Delay(-1).Wait();" },
        { "a loop that catches everything", "while (true) { try { while (true) { } } catch (Exception) { } }" },
        { "a formatter", "class Slow { public override string ToString() { while (true) { } } }\n$\"{new Slow()}\"" },
    };

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task A_cell_that_never_ends_can_be_interrupted(string what, string source)
    {
        var running = session.RunAsync("Console.WriteLine(\"running\");\n" + source);
        await session.WaitForOutputAsync();

        session.Inner.Interrupt();

        var error = (await running.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)).Outputs.Single(output => output.Kind == OutputKind.Error);
        error.ErrorMessage.ShouldStartWith("Cell 1 was interrupted", customMessage: what);
        (await session.RunAsync("\"still here\"")).Outputs.Single().GetText("text/plain").ShouldBe("still here");
    }

    [Fact]
    public async Task What_an_interrupted_cell_had_declared_stays()
    {
        var running = session.RunAsync("var step = 3;\nConsole.WriteLine(\"running\");\nwhile (true)\n    step++;\n");
        await session.WaitForOutputAsync();

        session.Inner.Interrupt();

        (await running).Outputs[^1].ErrorMessage.ShouldMatch("^Cell 1 was interrupted, in line [34]\\.$");
        (await session.RunAsync("(step >= 3).ToString()")).Outputs.Single().GetText("text/plain").ShouldBe("True");
    }

    [Fact]
    public async Task A_cell_that_looks_at_its_token_ends_cleanly()
    {
        var running = session.RunAsync("""
            var asked = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken;
            Console.WriteLine("running");
            while (!asked.IsCancellationRequested) await Task.Delay(5);
            Console.WriteLine("tidied up");
            """);
        await session.WaitForOutputAsync();

        session.Inner.Interrupt();

        (await running).Outputs[0].StreamText.ShouldBe("running\ntidied up\n");
    }

    [Fact]
    public async Task Interrupting_nothing_changes_nothing()
    {
        session.Inner.Interrupt();

        (await session.RunAsync("1.ToString()")).Outputs.Single().GetText("text/plain").ShouldBe("1");
    }

    public void Dispose() => session.Dispose();
}
