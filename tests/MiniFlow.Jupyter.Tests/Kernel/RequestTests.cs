namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>The requests beside cells.</summary>
[Collection(nameof(RunningKernel))]
public sealed class RequestTests(RunningKernel kernel)
{
    [Fact]
    public Task The_kernel_says_what_it_is() => kernel.TalkAsync("""
        info = reply_to(kc.kernel_info())
        expect((info["status"], info["protocol_version"], info["implementation"]), ("ok", "5.3", "miniflow"))
        expect((info["language_info"]["name"], info["language_info"]["file_extension"]), ("C#", ".cs"))
        """);

    [Fact]
    public Task Completion_knows_what_cells_declared_and_counts_as_Jupyter_does() => kernel.TalkAsync("""
        run("var momentum = 0.9;")
        code = 'var s = "𝑥𝑥"; momen'
        answer = reply_to(kc.complete(code, len(code)))
        expect((answer["matches"], answer["cursor_start"], answer["cursor_end"]), (["momentum"], len(code) - 5, len(code)))
        expect(answer["metadata"]["_jupyter_types_experimental"][0], {"text": "momentum", "type": "variable", "signature": "double momentum", "start": len(code) - 5, "end": len(code)})
        """);

    [Fact]
    public Task Inspection_gives_signature_and_documentation() => kernel.TalkAsync("""
        answer = reply_to(kc.inspect("Math.Sqrt(2)", 6))
        expect(answer["found"], True)
        expect_in("double Math.Sqrt(double d)", answer["data"]["text/plain"])
        expect_in("Math.Sqrt", answer["data"]["text/html"])
        answer = reply_to(kc.inspect("nothing_of_that_name", 3))
        expect((answer["status"], answer["found"], answer["data"]), ("ok", False, {}))
        """);

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("", "complete")]
    [InlineData("#!time\\nvar a = 1;", "complete")]
    [InlineData("foreach (var i in new[] { 1 }) {", "incomplete")]
    [InlineData("Math.Max(1,", "incomplete")]
    [InlineData("var x = ;", "invalid")]
    public Task A_client_learns_whether_code_is_whole(string code, string status) => kernel.TalkAsync($$"""
        expect(reply_to(kc.is_complete("{{code}}"))["status"], "{{status}}")
        """);

    [Fact]
    public Task History_remembers_this_sessions_cells() => kernel.TalkAsync("""
        codes = ['$"{40 + 2}"', "var h = 1;", '$"{40 + 2}"']
        last = [run(code)[0]["execution_count"] for code in codes][-1]
        tail = reply_to(kc.history(hist_access_type="tail", n=3, output=True, raw=True))["history"]
        expect([entry[1:] for entry in tail], [[last - 2, [codes[0], "42"]], [last - 1, ["var h = 1;", None]], [last, [codes[0], "42"]]])
        session = tail[0][0]
        ranged = reply_to(kc.history(hist_access_type="range", session=session, start=last - 1, stop=last, raw=True))["history"]
        expect(ranged, [[session, last - 1, "var h = 1;"]])
        found = reply_to(kc.history(hist_access_type="search", pattern="*40 + 2*", unique=True, raw=True))["history"]
        expect(found, [[session, last, codes[0]]])
        """);

    [Fact]
    public Task There_are_no_comms_and_one_that_a_client_opens_is_closed() => kernel.TalkAsync("""
        expect(reply_to(kc.comm_info())["comms"], {})
        message = kc.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
        kc.shell_channel.send(message)
        expect(outputs_of(message["header"]["msg_id"]), [("comm_close", {"comm_id": "c1", "data": {}})])
        """);

    [Fact]
    public Task An_unknown_or_malformed_message_hurts_nobody() => kernel.TalkAsync("""
        for kind in ["teleport_request", "comm_msg", "whatever"]:
            message = kc.session.msg(kind, {})
            kc.shell_channel.send(message)
            expect(outputs_of(message["header"]["msg_id"]), [])
        message = kc.session.msg("execute_request", {"code": 5})
        kc.shell_channel.send(message)
        reply = reply_to(message["header"]["msg_id"])
        expect(reply["status"], "error")
        expect_in("code", reply["evalue"])
        expect(run("1")[0]["status"], "ok")
        """);

    [Fact]
    public Task A_message_that_is_signed_with_another_key_is_not_answered() => kernel.TalkAsync("""
        import zmq
        ctx = zmq.Context()
        config = json.load(open(sys.argv[1]))
        shell = ctx.socket(zmq.DEALER)
        shell.linger = 0
        shell.connect("tcp://127.0.0.1:%d" % config["shell_port"])
        from jupyter_client.session import Session
        forger = Session(key=b"another key")
        forger.send(shell, "execute_request", {"code": "Environment.Exit(1)"})
        shell.send_multipart([b"no", b"message"])
        shell.send_multipart([b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"])
        expect(shell.poll(500), 0)
        honest = Session(key=config["key"].encode())
        frames = honest.serialize(honest.msg("kernel_info_request", {}))
        for times in range(2):
            shell.send_multipart(frames)
        expect(honest.feed_identities(shell.recv_multipart())[1][0] != b"", True)
        # The second one is a copy of the first.
        expect(shell.poll(500), 0)
        """);
}
