namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>Cells, as Jupyter's client sees them run.</summary>
[Collection(nameof(RunningKernel))]
public sealed class ExecuteTests(RunningKernel kernel)
{
    [Fact]
    public Task A_cell_gives_its_outputs_in_order() => kernel.TalkAsync("""
        reply, outputs = run('Console.WriteLine(1); display("two"); Console.Error.WriteLine(3); "four"')
        expect(reply["status"], "ok")
        expect([kind for kind, _ in outputs], ["stream", "display_data", "stream", "execute_result"])
        expect([content["name"] for kind, content in outputs if kind == "stream"], ["stdout", "stderr"])
        expect(outputs[3][1]["data"]["text/plain"], "four")
        expect(outputs[3][1]["execution_count"], reply["execution_count"])
        """);

    [Fact]
    public Task Lines_of_several_threads_stay_whole_and_all_arrive() => kernel.TalkAsync("""
        reply, outputs = run('await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(() => { for (var i = 0; i < 2000; i++) Console.WriteLine($"{t}:{i}"); })));')
        lines = text_of(outputs).splitlines()
        expect(len(lines), 16000)
        for t in range(8):
            expect([line for line in lines if line.startswith("%d:" % t)], ["%d:%d" % (t, i) for i in range(2000)])
        # Gathered, so that a server's limit of a thousand messages a second is far.
        if len(outputs) > 500: raise SystemExit("%d messages" % len(outputs))
        """);

    [Fact]
    public Task A_flood_of_updates_becomes_few_messages_and_the_last_one_wins() => kernel.TalkAsync("""
        reply, outputs = run('var d = display("0"); for (var i = 1; i <= 20000; i++) d.Update($"{i}");')
        updates = [content for kind, content in outputs if kind == "update_display_data"]
        expect(updates[-1]["data"]["text/plain"], "20000")
        expect(updates[-1]["transient"]["display_id"], outputs[0][1]["transient"]["display_id"])
        if len(updates) > 1000: raise SystemExit("%d messages" % len(updates))
        """);

    [Fact]
    public Task A_flood_of_text_is_cut_off_and_says_so() => kernel.TalkAsync("""
        reply, outputs = run('var line = new string(\'x\', 99_999); for (var i = 0; i < 150; i++) Console.WriteLine(line);')
        expect(len(text_of(outputs)), 10000000)
        expect_in("has put out more than 10,000,000 characters", text_of(outputs, "stderr"))
        """);

    [Fact]
    public Task Updates_after_a_cells_end_still_arrive_under_their_cell() => kernel.TalkAsync("""
        import os, tempfile
        go = os.path.join(tempfile.mkdtemp(), "go")
        msg_id = kc.execute('var late = display("soon"); _ = Task.Run(async () => { while (!System.IO.File.Exists(@"%s")) await Task.Delay(10); late.Update("now"); Console.WriteLine("and text"); });' % go)
        reply_to(msg_id)
        shown = outputs_of(msg_id)[0][1]["transient"]["display_id"]
        open(go, "w").close()
        arrived = []
        while len(arrived) < 2:
            message = kc.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"]["msg_id"] == msg_id:
                arrived.append(message)
        expect(arrived[0]["content"]["transient"]["display_id"], shown)
        expect(arrived[0]["content"]["data"]["text/plain"], "now")
        expect(arrived[1]["content"]["text"], "and text\n")
        """);

    [Fact]
    public Task Output_can_be_cleared() => kernel.TalkAsync("""
        reply, outputs = run('Console.WriteLine("before"); ClearOutput(); Console.WriteLine("after"); ClearOutput(wait: true);')
        expect([kind for kind, _ in outputs], ["stream", "clear_output", "stream", "clear_output"])
        expect([content["wait"] for kind, content in outputs if kind == "clear_output"], [False, True])
        """);

    [Fact]
    public Task A_silent_cell_shows_nothing_and_does_not_count() => kernel.TalkAsync("""
        before = run("1")[0]["execution_count"]
        reply, outputs = run('Console.WriteLine("loud"); var quiet = "7"; quiet', silent=True)
        expect((reply["status"], outputs), ("ok", []))
        reply, outputs = run("quiet", store_history=False)
        expect((outputs[0][1]["data"]["text/plain"], reply["execution_count"]), ("7", before))
        expect(run("2")[0]["execution_count"], before + 1)
        """);

    [Fact]
    public Task A_cell_that_does_not_count_is_told_of_without_a_number() => kernel.TalkAsync("""
        reply, outputs = run('void Fail() => int.Parse("x");\nFail();', store_history=False)
        expect_in("in a cell without a number, line 1\n   at a cell without a number, line 2", reply["evalue"])
        reply, outputs = run("Console.ReadLine()", store_history=False, allow_stdin=False)
        expect_in("InvalidOperationException: The cell asks for input", reply["evalue"])
        """);

    [Fact]
    public Task A_password_is_asked_for_as_one() => kernel.TalkAsync("""
        msg_id = kc.execute('(await GetPasswordAsync("Key?")).GetClearTextPassword()')
        expect(kc.get_stdin_msg(timeout=PATIENCE)["content"], {"prompt": "Key?", "password": True})
        kc.input("open")
        expect(reply_to(msg_id)["status"], "ok")
        expect(outputs_of(msg_id)[-1][1]["data"]["text/plain"], "open")
        """);

    [Fact]
    public Task User_expressions_are_evaluated_after_the_cell() => kernel.TalkAsync("""
        reply, outputs = run("var ten = 10;", user_expressions={"good": '$"{ten + 1}"', "bad": "ten +", "worse": 'int.Parse("no")'})
        answers = reply["user_expressions"]
        expect((answers["good"]["status"], answers["good"]["data"]["text/plain"]), ("ok", "11"))
        expect([answers[name]["status"] for name in ["bad", "worse"]], ["error", "error"])
        expect_in("FormatException", answers["worse"]["evalue"])
        expect(outputs, [])
        """);

    [Fact]
    public Task A_failed_cell_aborts_those_that_wait_behind_it() => kernel.TalkAsync("""
        # The first one fails only when the others are there.
        def together(first, *others, **options):
            ids = [kc.execute("Console.ReadLine(); " + first, **options), *[kc.execute(code) for code in others]]
            kc.get_stdin_msg(timeout=PATIENCE)
            kc.input("")
            return ids
        ids = together('throw new Exception("stop");', "1", "2")
        expect([reply_to(msg_id)["status"] for msg_id in ids], ["error", "aborted", "aborted"])
        ids = together('throw new Exception("go on");', "3", stop_on_error=False)
        expect([reply_to(msg_id)["status"] for msg_id in ids], ["error", "ok"])
        expect(run("4")[0]["status"], "ok")
        """);

    [Fact]
    public Task An_error_says_what_and_where_and_gives_no_trace_of_ours() => kernel.TalkAsync("""
        reply, outputs = run('int.Parse("x")')
        expect(reply["status"], "error")
        expect([kind for kind, _ in outputs], ["error"])
        expect_in("System.FormatException", outputs[0][1]["evalue"])
        expect_in("cell %d, line 1" % reply["execution_count"], outputs[0][1]["traceback"][-1])
        if "MiniFlow" in outputs[0][1]["evalue"]: raise SystemExit(outputs[0][1]["evalue"])
        """);

    [Fact]
    public Task A_cell_reads_from_the_console() => kernel.TalkAsync("""
        msg_id = kc.execute('Console.Write("Name? "); var name = Console.ReadLine(); Console.WriteLine($"Hello, {name}!"); var age = await GetInputAsync("Age?"); age')
        for prompt, answer in [("", "Ada ü"), ("Age?", "36")]:
            message = kc.get_stdin_msg(timeout=PATIENCE)
            expect((message["msg_type"], message["content"]["prompt"]), ("input_request", prompt))
            expect(message["parent_header"]["msg_id"], msg_id)
            kc.input(answer)
        expect(reply_to(msg_id)["status"], "ok")
        outputs = outputs_of(msg_id)
        expect(text_of(outputs), "Name? Hello, Ada ü!\n")
        expect(outputs[-1][1]["data"]["text/plain"], "36")
        """);

    [Fact]
    public Task Where_nobody_answers_a_cell_that_reads_says_so() => kernel.TalkAsync("""
        reply, outputs = run("Console.ReadLine()", allow_stdin=False)
        expect(reply["status"], "error")
        expect_in("asks for input", reply["evalue"])
        """);
}
