using System.Diagnostics;
using System.Net;
using System.Text;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Tests.Zmtp;

public sealed class PublisherSocketTests
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task Each_subscriber_gets_its_topics_in_order()
    {
        Python.Require("zmq");
        await using var socket = new PublisherSocket(AnyPort);
        var client = LibZmq.RunAsync("""
            everything = connect(zmq.SUB, ports[0], subscribe=b"")
            some = connect(zmq.SUB, ports[0], subscribe=b"even")
            x = connect(zmq.XSUB, ports[0])
            x.send(b"\x01odd")
            for i in range(1000):
                expect(everything.recv_multipart(), [b"odd" if i % 2 else b"even", b"%d" % i])
            for i in range(0, 1000, 2):
                expect(some.recv_multipart(), [b"even", b"%d" % i])
            for i in range(1, 1000, 2):
                expect(x.recv_multipart(), [b"odd", b"%d" % i])
            """, socket.Port);
        await SubscribedAsync(socket, 3);
        for (var i = 0; i < 1000; i++)
            await socket.PublishAsync(Message(i % 2 == 0 ? "even" : "odd", i));
        await client;
    }

    [Fact]
    public async Task Who_unsubscribes_gets_no_more()
    {
        Python.Require("zmq");
        await using var socket = new PublisherSocket(AnyPort);
        var client = LibZmq.RunAsync("""
            subscriber = connect(zmq.SUB, ports[0], subscribe=b"a")
            expect(subscriber.recv_multipart()[0], b"a")
            subscriber.unsubscribe(b"a")
            subscriber.subscribe(b"b")
            while subscriber.recv_multipart()[0] != b"b":
                pass
            for i in range(20):
                expect(subscriber.recv_multipart()[0], b"b")
            """, socket.Port);
        for (var i = 0; !client.IsCompleted; i++)
        {
            await socket.PublishAsync(Message("a", i));
            await socket.PublishAsync(Message("b", i));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        await client;
    }

    [Fact]
    public async Task A_slow_subscriber_slows_the_publisher_down_and_misses_nothing()
    {
        Python.Require("zmq");
        await using var socket = new PublisherSocket(AnyPort, new SocketLimits { Queue = 1 << 16 });
        var client = LibZmq.RunAsync("""
            subscriber = connect(zmq.SUB, ports[0], subscribe=b"", rcvhwm=2, rcvbuf=4096)
            for i in range(400):
                topic, number, filling = subscriber.recv_multipart()
                expect(number, b"%d" % i)
                if i < 50: time.sleep(0.01)
            """, socket.Port);
        await SubscribedAsync(socket, 1);
        for (var i = 0; i < 400; i++)
            await socket.PublishAsync(Message("a", i, new byte[50_000]));
        await client;
    }

    [Fact]
    public async Task A_subscriber_that_takes_nothing_is_waited_for_once_and_the_others_get_everything()
    {
        Python.Require("zmq");
        var limits = new SocketLimits { Queue = 1 << 16, Patience = TimeSpan.FromSeconds(1) };
        await using var socket = new PublisherSocket(AnyPort, limits);
        var client = LibZmq.RunAsync("""
            stuck = connect(zmq.SUB, ports[0], subscribe=b"", rcvhwm=1, rcvbuf=4096)
            good = connect(zmq.SUB, ports[0], subscribe=b"")
            for i in range(400):
                expect(good.recv_multipart()[1], b"%d" % i)
            """, socket.Port);
        await SubscribedAsync(socket, 2);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 400; i++)
            await socket.PublishAsync(Message("a", i, new byte[50_000]));
        // Waited for at every one of some three hundred messages it would be five minutes.
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(1));
        await client;
    }

    [Fact]
    public async Task With_nobody_there_publishing_costs_nothing()
    {
        await using var socket = new PublisherSocket(AnyPort);
        await socket.PublishAsync(Message("a", 1));
    }

    private static ZmtpMessage Message(string topic, int number, params byte[][] more) =>
        new([Encoding.ASCII.GetBytes(topic), Encoding.ASCII.GetBytes($"{number}"), .. more]);

    private static async Task SubscribedAsync(PublisherSocket socket, int count)
    {
        bool Ready() => socket.Peers.Count == count && socket.Peers.All(peer => peer.Subscriptions.Count > 0);
        for (var i = 0; i < 6000 && !Ready(); i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Ready().ShouldBeTrue();
    }
}
