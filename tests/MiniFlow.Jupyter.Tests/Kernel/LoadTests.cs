namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>Much work, and clients that behave badly: nothing hangs, nothing leaks, the next client works.</summary>
[Collection(nameof(RunningKernel))]
public sealed class LoadTests(RunningKernel kernel)
{
    private static readonly int Cells = LongTests.AreWanted ? 1000 : 200;

    [Fact]
    public async Task Many_cells_in_a_row_all_run_and_the_kernel_does_not_grow()
    {
        await kernel.TalkAsync("""run("var total = 0;")""");
        kernel.Process.Refresh();
        var before = kernel.Process.WorkingSet64;
        await kernel.TalkAsync($$"""
            ids = [kc.execute("total += %d;" % i) for i in range({{Cells}})]
            expect({reply_to(msg_id)["status"] for msg_id in ids}, {"ok"})
            outputs_of(ids[-1])
            expect(run('$"{total}"')[1][0][1]["data"]["text/plain"], "{{Cells * (Cells - 1) / 2}}")
            """);
        kernel.Process.Refresh();
        (kernel.Process.WorkingSet64 - before).ShouldBeLessThan(100L << 20);
    }

    [Fact]
    public Task Clients_that_vanish_in_the_middle_of_a_flood_leave_the_others_what_is_theirs() => kernel.TalkAsync("""
        import subprocess
        vanish = '''
        import sys, os
        from jupyter_client.blocking import BlockingKernelClient
        kc = BlockingKernelClient(connection_file=sys.argv[1]); kc.load_connection_file(); kc.start_channels(); kc.wait_for_ready(timeout=120)
        kc.execute('for (var i = 0; i < 200; i++) { display(new string((char)97, 20_000)); }')
        kc.get_iopub_msg(timeout=120)
        os._exit(1)
        '''
        import textwrap
        others = [subprocess.Popen([sys.executable, "-c", textwrap.dedent(vanish), sys.argv[1]]) for i in range(3)]
        for other in others:
            expect(other.wait(PATIENCE), 1)
        reply, outputs = run('display("still"); "here"')
        expect((reply["status"], [content["data"]["text/plain"] for kind, content in outputs]), ("ok", ["still", "here"]))
        """);

    [Fact]
    public Task Random_bytes_on_every_port_disturb_nobody() => kernel.TalkAsync("""
        import random, socket
        config = json.load(open(sys.argv[1]))
        random.seed(5)
        msg_id = kc.execute('for (var i = 0; i < 20; i++) { await Task.Delay(20); Console.WriteLine(i); }')
        for port in [value for key, value in config.items() if key.endswith("_port")] * 20:
            with socket.create_connection(("127.0.0.1", port)) as raw:
                try:
                    raw.sendall(random.randbytes(random.randint(1, 5000)))
                except OSError:
                    pass
        expect(reply_to(msg_id)["status"], "ok")
        expect(text_of(outputs_of(msg_id)), "".join("%d\n" % i for i in range(20)))
        newcomer = connect()
        expect(newcomer.execute_interactive("1", timeout=PATIENCE, output_hook=lambda message: None)["content"]["status"], "ok")
        newcomer.stop_channels()
        """);
}
