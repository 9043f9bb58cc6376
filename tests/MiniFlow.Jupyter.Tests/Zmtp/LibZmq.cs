namespace MiniFlow.Jupyter.Tests.Zmtp;

/// <summary>The reference implementation of ZeroMQ, as a peer of our sockets.</summary>
internal static class LibZmq
{
    private const string Beginning = """
        import sys, time, zmq
        context = zmq.Context()
        def connect(kind, port, **options):
            socket = context.socket(kind)
            socket.linger = 0
            socket.rcvtimeo = 120_000
            for name, value in options.items():
                setattr(socket, name, value)
            socket.connect("tcp://127.0.0.1:%s" % port)
            return socket
        def expect(actual, expected):
            if actual != expected:
                raise SystemExit("expected %r, got %r" % (expected, actual))
        ports = sys.argv[1:]
        """;

    /// <summary>Runs a script that has <c>connect</c>, <c>expect</c> and <c>ports</c>.</summary>
    public static Task<string> RunAsync(string script, params int[] ports)
    {
        Python.Require("zmq");
        return Python.RunAsync("zmq", $"{Beginning}\n{script}", [.. ports.Cast<object>()]);
    }
}
