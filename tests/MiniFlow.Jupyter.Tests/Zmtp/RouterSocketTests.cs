using System.Net;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Tests.Zmtp;

public sealed class RouterSocketTests
{
    [Fact]
    public async Task A_message_comes_back_frame_for_frame()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            dealer = connect(zmq.DEALER, ports[0])
            for frames in [[b"one"], [b"", b""], [b"a", b"", b"b" * 255], [b"c" * 256, b"d" * 65535, b"e" * 65536], [bytes(range(256))] * 20]:
                dealer.send_multipart(frames)
                expect(dealer.recv_multipart(), frames)
            """, echo.Port);
    }

    [Fact]
    public async Task A_frame_of_100_MB_comes_back_whole()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            import hashlib
            dealer = connect(zmq.DEALER, ports[0])
            frame = bytes(range(256)) * 409600
            expect(len(frame), 104857600)
            dealer.send_multipart([b"", frame])
            back = dealer.recv_multipart()
            expect((back[0], len(back[1]), back[1] == frame), (b"", len(frame), True))
            """, echo.Port);
    }

    [Fact]
    public async Task A_client_that_chose_its_identity_and_one_that_did_not_both_get_their_own_replies()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            clients = [connect(zmq.DEALER, ports[0], identity=b"client-%d" % i) for i in range(5)] + [connect(zmq.DEALER, ports[0]) for i in range(5)]
            for round in range(100):
                for i, client in enumerate(clients):
                    client.send_multipart([b"%d" % i, b"%d" % round])
            for i, client in enumerate(clients):
                for round in range(100):
                    expect(client.recv_multipart(), [b"%d" % i, b"%d" % round])
            """, echo.Port);
    }

    [Fact]
    public async Task A_REQ_socket_may_ask_too()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            asker = connect(zmq.REQ, ports[0])
            for i in range(3):
                asker.send(b"%d" % i)
                expect(asker.recv(), b"%d" % i)
            """, echo.Port);
    }

    [Fact]
    public async Task A_client_that_comes_back_under_its_name_takes_its_place()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            for i in range(50):
                dealer = connect(zmq.DEALER, ports[0], identity=b"me")
                dealer.send(b"%d" % i)
                expect(dealer.recv(), b"%d" % i)
                if i % 2: dealer.close()
            """, echo.Port);
    }

    [Fact]
    public async Task A_client_finds_a_socket_that_went_away_and_came_back_on_its_port()
    {
        Python.Require("zmq");
        var first = new Echo();
        var port = first.Port;
        var client = LibZmq.RunAsync("""
            dealer = connect(zmq.DEALER, ports[0], reconnect_ivl=20)
            dealer.send(b"before")
            expect(dealer.recv(), b"before")
            time.sleep(0.4)
            # What is sent while nobody is there may be lost with the old connection; what is sent later is not.
            dealer.rcvtimeo = 300
            for attempt in range(400):
                dealer.send(b"after")
                try:
                    expect(dealer.recv(), b"after")
                    break
                except zmq.Again:
                    pass
            else:
                raise SystemExit("never reconnected")
            """, port);
        await WaitUntilAsync(() => first.Peers == 1);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await using var second = new RouterSocket(new IPEndPoint(IPAddress.Loopback, port));
        await using var messages = second.ReceiveAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await messages.MoveNextAsync()).ShouldBeTrue();
        await second.SendAsync(messages.Current);
        await client;
    }

    [Fact]
    public async Task What_is_for_nobody_is_dropped()
    {
        await using var socket = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0));
        await socket.SendAsync(new ZmtpMessage("nobody"u8.ToArray(), "hello"u8.ToArray()));
        socket.Peers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_socket_of_another_kind_is_turned_away()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            wrong = connect(zmq.SUB, ports[0], subscribe=b"")
            wrong.rcvtimeo = 300
            try:
                wrong.recv()
                raise SystemExit("a SUB socket got something")
            except zmq.Again:
                pass
            dealer = connect(zmq.DEALER, ports[0])
            dealer.send(b"still here")
            expect(dealer.recv(), b"still here")
            """, echo.Port);
    }

    [Fact]
    public async Task A_peer_that_asks_for_signs_of_life_gets_them()
    {
        await using var echo = new Echo();
        await LibZmq.RunAsync("""
            dealer = connect(zmq.DEALER, ports[0], heartbeat_ivl=100, heartbeat_timeout=2000)
            monitor = dealer.get_monitor_socket(zmq.EVENT_DISCONNECTED)
            dealer.send(b"first")
            expect(dealer.recv(), b"first")
            expect(monitor.poll(3000), 0)
            dealer.send(b"second")
            expect(dealer.recv(), b"second")
            """, echo.Port);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 6000 && !condition(); i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        condition().ShouldBeTrue();
    }
}
