using System.Collections.Concurrent;

namespace MiniFlow.Notebooks.Tests.Engine.Sessions;

public sealed class CSharpSessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_that_reads_gets_the_answers_line_by_line()
    {
        var answers = new Queue<string?>(["Ada", "xy", null]);
        using var session = new Session(new SessionOptions { Input = (_, _) => Task.FromResult(answers.Dequeue()) });

        var cell = await session.RunAsync("""
            Console.WriteLine(Console.ReadLine());
            Console.WriteLine((char)Console.Read());
            Console.WriteLine(Console.ReadLine());
            Console.WriteLine(Console.ReadLine() ?? "the end");
            """);

        cell.Outputs.Single().StreamText.ShouldBe("Ada\nx\ny\nthe end\n");
    }

    // 😀 is two chars; half of it is no text, and would be replaced on its way to the notebook.
    [Fact]
    public async Task Text_that_is_written_char_by_char_arrives_whole()
    {
        var written = new ConcurrentQueue<string>();
        using var session = new CSharpSession(new SessionOptions(), happened => { if (happened is TextWritten text) written.Enqueue(text.Text); });

        await session.ExecuteAsync(
            new CellRequest(1, "foreach (var c in \"😀é\") Console.Write(c); Console.Write(\"a\\ud83d\"); Console.Write(\"\\ude00b\");"), Cancellation);

        written.ShouldBe(["😀", "é", "a", "😀b"]);
    }

    [Fact]
    public async Task A_cell_can_ask_with_a_prompt()
    {
        using var session = new Session(new SessionOptions { Input = (question, _) => Task.FromResult<string?>($"answer to {question.Prompt}") });

        var cell = await session.RunAsync("await GetInputAsync(\"How many?\")");

        cell.Outputs.Single().GetText("text/plain").ShouldBe("answer to How many?");
    }

    [Fact]
    public async Task A_password_is_asked_for_as_one_and_not_shown_by_mistake()
    {
        using var session = new Session(new SessionOptions { Input = (question, _) => Task.FromResult<string?>(question.IsPassword ? "sesame" : "seen") });

        var cell = await session.RunAsync("""
            var key = await GetPasswordAsync("Key?");
            Console.WriteLine($"{key}, {key.GetClearTextPassword()}, {await GetInputAsync("Key?", "password")}, {await GetInputAsync("Name?")}");
            key
            """);

        cell.Outputs[0].StreamText.ShouldBe("************, sesame, sesame, seen\n");
        cell.Outputs[1].GetText("text/html")!.ShouldContain("************");
        cell.Outputs[1].GetText("text/html")!.ShouldNotContain("sesame");
    }

    [Fact]
    public async Task A_cause_that_arose_in_no_cell_is_told_by_its_message_alone()
    {
        using var session = new Session();

        var cell = await session.RunAsync("typeof(int).GetMethod(\"Parse\", [typeof(string)]).Invoke(null, [\"x\"])");

        var error = cell.Outputs.Single().ErrorMessage;
        error.ShouldContain(" ---> System.FormatException: The input string 'x' was not in a correct format.\n   --- what led to it ends here ---\n");
        error.ShouldEndWith("   at cell 1, line 1");
    }

    [Fact]
    public async Task What_a_cell_left_running_still_reaches_its_output()
    {
        using var session = new Session();
        var first = await session.RunAsync("""
            var shown = display("begun");
            var go = new TaskCompletionSource();
            var background = go.Task.ContinueWith(_ => { Console.WriteLine("late"); shown.Update("ended"); });
            """);

        await session.RunAsync("go.SetResult(); await background; display(\"of the second\");");

        first.Outputs[0].GetText("text/plain").ShouldBe("ended");
        first.Outputs[1].StreamText.ShouldBe("late\n");
    }

    [Fact]
    public async Task Two_sessions_in_one_process_do_not_mix_their_output()
    {
        using var one = new Session();
        using var other = new Session();
        const string source = "for (var i = 0; i < 20; i++) { Console.WriteLine(name); await Task.Delay(1); }";

        var cells = await Task.WhenAll(one.RunAsync("var name = \"one\";\n" + source), other.RunAsync("var name = \"other\";\n" + source));

        cells[0].Outputs.Single().StreamText.ShouldBe(string.Concat(Enumerable.Repeat("one\n", 20)));
        cells[1].Outputs.Single().StreamText.ShouldBe(string.Concat(Enumerable.Repeat("other\n", 20)));
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_is_cut_off_and_told_so()
    {
        using var session = new Session(new SessionOptions { OutputLimit = 50_000 });

        var cell = await session.RunAsync("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(\"0123456789\");\n\"done\"");

        cell.Outputs[0].StreamText.Length.ShouldBe(50_000);
        cell.Outputs[1].StreamText.ShouldContain("Cell 1 has put out more than 50,000 characters.");
    }

    [Fact]
    public async Task A_display_that_is_too_large_is_left_out_and_told_so()
    {
        using var session = new Session(new SessionOptions { OutputLimit = 1000 });

        var cell = await session.RunAsync("display(HTML(new string('x', 2000))); display(\"small\");");

        cell.Outputs.Single().StreamText.ShouldContain("more than 1,000 characters");
    }

    [Fact]
    public async Task Events_are_handed_over_before_the_call_that_causes_them_returns()
    {
        var seen = new ConcurrentQueue<CellEvent>();
        using var session = new CSharpSession(new SessionOptions(), seen.Enqueue);

        await session.ExecuteAsync(new CellRequest(1, "Console.WriteLine(1); display(\"two\"); Console.Error.WriteLine(3); \"four\""), Cancellation);

        seen.Select(happened => happened.GetType()).ShouldBe(
            [typeof(CellBegan), typeof(TextWritten), typeof(ValueDisplayed), typeof(TextWritten), typeof(ResultProduced)]);
    }

    [Fact]
    public async Task Another_notebook_can_be_imported()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "more.dib"), "#!csharp\nvar imported = 41;\n#!markdown\ntext\n#!csharp\nimported++;\nif (imported < 0) throw new Exception();", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.dib"), "#!csharp\nvar fine = 1;\n#!csharp\nthrow new Exception(\"inside\");", Cancellation);
        using var session = new Session(new SessionOptions { WorkingDirectory = folder });

        await session.RunAsync("#!import more.dib");
        var broken = await session.RunAsync("#!import \"broken.dib\"");

        (await session.RunAsync("$\"{imported} {fine}\"")).Outputs.Single().GetText("text/plain").ShouldBe("42 1");
        broken.Outputs.Single().ErrorMessage.ShouldBe("System.Exception: inside\n   at broken.dib cell 2, line 1");
        Directory.Delete(folder, recursive: true);
    }
}
