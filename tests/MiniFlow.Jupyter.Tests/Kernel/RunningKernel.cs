using System.Diagnostics;
using System.Text.Json;

namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>The kernel's program, running, and Jupyter's own client to talk to it.</summary>
public sealed class RunningKernel : IAsyncLifetime
{
    private const string Beginning = """
        import sys, time, json
        from queue import Empty
        from jupyter_client.blocking import BlockingKernelClient
        # Seconds. A message that never comes is told from one that is late on a busy machine, not from one that is slow.
        PATIENCE = 120
        def connect(wait=True):
            kc = BlockingKernelClient(connection_file=sys.argv[1])
            kc.load_connection_file()
            kc.start_channels()
            if wait: kc.wait_for_ready(timeout=PATIENCE)
            return kc
        kc = connect(sys.argv[2] == "True")
        def outputs_of(msg_id, client=None):
            found = []
            while True:
                message = (client or kc).get_iopub_msg(timeout=PATIENCE)
                if message["parent_header"].get("msg_id") != msg_id:
                    continue
                content = message["content"]
                if message["msg_type"] == "status":
                    if content["execution_state"] == "idle":
                        return found
                elif message["msg_type"] != "execute_input":
                    found.append((message["msg_type"], content))
        def reply_to(msg_id, client=None):
            while True:
                message = (client or kc).get_shell_msg(timeout=PATIENCE)
                if message["parent_header"].get("msg_id") == msg_id:
                    return message["content"]
        def run(code, **options):
            msg_id = kc.execute(code, **options)
            return reply_to(msg_id), outputs_of(msg_id)
        def text_of(outputs, stream="stdout"):
            return "".join(content["text"] for kind, content in outputs if kind == "stream" and content["name"] == stream)
        def expect(actual, expected):
            if actual != expected:
                raise SystemExit("expected %r, got %r" % (expected, actual))
        def expect_in(part, whole):
            if part not in whole:
                raise SystemExit("%r is not in %r" % (part, whole))
        """;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"miniflow-kernel-{Guid.NewGuid():N}.json");
    private Process? process;

    /// <summary>The program, as the build leaves it.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "MiniFlow.Jupyter.exe" : "MiniFlow.Jupyter");

    public string ConnectionFile => file;

    public ConnectionFile Connection => Jupyter.ConnectionFile.Read(file);

    public Process Process => process!;

    public async ValueTask InitializeAsync()
    {
        if (Python.With("jupyter_client") is null)
            return;
        var ports = FreePorts.Take(5);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["key"] = Guid.NewGuid().ToString(), ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = ports[0], ["control_port"] = ports[1], ["iopub_port"] = ports[2], ["stdin_port"] = ports[3], ["hb_port"] = ports[4],
        }));
        // As a server does that runs in the background of a shell: interrupts are ignored, and what it starts inherits that.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(Program, [file])
            : new ProcessStartInfo("/bin/sh", ["-c", """trap "" INT; exec "$0" "$1" """, Program, file]);
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        File.Delete(file);
    }

    /// <summary>Runs a Python script that has a client, <c>kc</c>, and <c>run</c>, <c>outputs_of</c>, <c>expect</c>, ….</summary>
    /// <returns>What it printed.</returns>
    public Task<string> TalkAsync(string script, bool waitForReady = true)
    {
        Python.Require("jupyter_client");
        return Python.RunAsync("jupyter_client", $"{Beginning}\n{script}\nkc.stop_channels()", file, waitForReady);
    }
}
