namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>Cells that are stopped, and cells that take their process with them.</summary>
[Collection(nameof(RunningKernel))]
public sealed class InterruptTests(RunningKernel kernel)
{
    private const string Interrupt = """
        def interrupt():
            message = kc.session.msg("interrupt_request", {})
            kc.control_channel.send(message)
            expect(kc.get_control_msg(timeout=PATIENCE)["content"]["status"], "ok")
        def stop(code, how):
            msg_id = kc.execute(code)
            while True:
                message = kc.get_iopub_msg(timeout=PATIENCE)
                if message["msg_type"] == "stream" and message["parent_header"]["msg_id"] == msg_id: break
            how()
            return reply_to(msg_id)
        """;

    [Fact]
    public Task A_message_stops_an_endless_loop_and_what_it_declared_stays() => kernel.TalkAsync(Interrupt + """

        reply = stop('var counted = 0; Console.WriteLine("go"); while (true) counted++;', interrupt)
        expect((reply["status"], reply["ename"]), ("error", "Interrupted"))
        expect_in("was interrupted", reply["evalue"])
        expect(run('$"{counted > 0}"')[1][0][1]["data"]["text/plain"], "True")
        """);

    // Some thousands wait when the interrupt comes. The cell must not have to wait for them to be sent before it hears of it.
    [Fact]
    public Task A_cell_that_floods_the_clients_with_displays_can_be_stopped_and_keeps_its_state() => kernel.TalkAsync(Interrupt + """

        def in_the_flood():
            for displayed in range(1500): kc.get_iopub_msg(timeout=PATIENCE)
            interrupt()
        reply = stop('var flooded = 41; Console.WriteLine("go"); while (true) display(flooded);', in_the_flood)
        expect((reply["status"], reply["ename"]), ("error", "Interrupted"))
        expect(run('$"{flooded + 1}"')[1][-1][1]["data"]["text/plain"], "42")
        """);

    [Fact]
    public Task A_signal_stops_an_endless_loop_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows; Jupyter sends the message there.");
        Python.Require("jupyter_client");
        return kernel.TalkAsync(Interrupt + $$"""

            import os, signal
            reply = stop('Console.WriteLine("go"); while (true) { }', lambda: os.kill({{kernel.Process.Id}}, signal.SIGINT))
            expect(reply["ename"], "Interrupted")
            """);
    }

    [Fact]
    public Task Waiting_for_input_can_be_interrupted() => kernel.TalkAsync(Interrupt + """

        msg_id = kc.execute("Console.ReadLine()")
        kc.get_stdin_msg(timeout=PATIENCE)
        interrupt()
        expect(reply_to(msg_id)["ename"], "Interrupted")
        msg_id = kc.execute("Console.ReadLine()")
        kc.get_stdin_msg(timeout=PATIENCE)
        kc.input("the second answer")
        expect(reply_to(msg_id)["status"], "ok")
        expect(outputs_of(msg_id)[0][1]["data"]["text/plain"], "the second answer")
        """);

    [Fact]
    public Task An_interrupt_when_nothing_runs_changes_nothing() => kernel.TalkAsync(Interrupt + """

        interrupt()
        expect(run("1")[0]["status"], "ok")
        """);

    [Theory]
    [InlineData("Environment.Exit(3)", "Environment.Exit, exit code 3")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0)", "overflowed the stack: Deep calls itself without end")]
    [InlineData("""new System.Threading.Thread(() => throw new Exception("alone")).Start(); System.Threading.Thread.Sleep(5000);""", "an exception on a thread")]
    public Task A_cell_that_ends_its_process_is_told_of_and_the_next_one_runs(string code, string cause) => kernel.TalkAsync($$""""
        reply, outputs = run("""{{code}}""")
        expect((reply["status"], reply["ename"]), ("error", "ProcessEnded"))
        expect_in("{{cause}}", reply["evalue"])
        expect_in("run in a new process, without what was declared so far", reply["evalue"])
        reply, outputs = run('$"{1 + 1}"')
        expect((reply["status"], outputs[0][1]["data"]["text/plain"]), ("ok", "2"))
        """");

    [Fact]
    public Task A_process_that_ends_between_cells_is_told_of_by_the_next_one() => kernel.TalkAsync("""
        import os, tempfile
        go = os.path.join(tempfile.mkdtemp(), "go")
        worker = int(text_of(run('Console.WriteLine(Environment.ProcessId); _ = Task.Run(async () => { while (!System.IO.File.Exists(@"%s")) await Task.Delay(10); Environment.Exit(0); });' % go)[1]))
        open(go, "w").close()
        try:
            while True:
                os.kill(worker, 0)
                time.sleep(0.05)
        except OSError:
            time.sleep(0.5)
        reply, outputs = run("2 + 2")
        expect(reply["status"], "ok")
        expect_in("what they had declared is gone", text_of(outputs, "stderr"))
        """);
}
