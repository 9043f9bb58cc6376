using System.Net;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Tests.Zmtp;

public sealed class ReplySocketTests
{
    [Fact]
    public async Task A_heartbeat_comes_back_to_whoever_sent_it()
    {
        await using var socket = new ReplySocket(new IPEndPoint(IPAddress.Loopback, 0));
        await LibZmq.RunAsync("""
            askers = [connect(zmq.REQ, ports[0]) for i in range(3)]
            for i, asker in enumerate(askers):
                asker.send(b"ping %d" % i)
            for i, asker in enumerate(askers):
                expect(asker.recv(), b"ping %d" % i)
            dealer = connect(zmq.DEALER, ports[0])
            dealer.send_multipart([b"far", b"", b"ping", b"pong"])
            expect(dealer.recv_multipart(), [b"far", b"", b"ping", b"pong"])
            """, socket.Port);
    }
}
