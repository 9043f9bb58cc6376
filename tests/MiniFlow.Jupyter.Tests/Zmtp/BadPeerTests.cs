using System.Net;
using System.Net.Sockets;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Tests.Zmtp;

/// <summary>Peers that break the protocol: each is cut off, and the next one is served.</summary>
public sealed class BadPeerTests
{
    private const string Signature = "ff00000000000000007f";
    private const string Null = "4e554c4c00000000000000000000000000000000";
    private const string Filler = "00000000000000000000000000000000000000000000000000000000000000";
    private const string Greeting = Signature + "0301" + Null + "00" + Filler;

    // READY with Socket-Type DEALER.
    private const string Ready = "041c" + "055245414459" + "0b536f636b65742d54797065" + "00000006" + "4445414c4552";

    public static TheoryData<string, string> Broken => new()
    {
        { "another protocol", "474554202f20485454502f312e310d0a0d0a" },
        { "ZMTP 1.0", "0100" + "0000000000000000" },
        { "a version that is too old", Signature + "0201" + Null + "00" + Filler },
        { "another mechanism", Signature + "0301" + "504c41494e000000000000000000000000000000" + "00" + Filler },
        { "a message in place of READY", Greeting + "000161" },
        { "another command in place of READY", Greeting + "0404" + "03414243" },
        { "a command without a name", Greeting + "0400" },
        { "a name that is cut off", Greeting + "0402" + "0552" },
        { "properties that are cut off", Greeting + "0410" + "055245414459" + "0b536f636b65742d5479" },
        { "a property with a length below zero", Greeting + "0416" + "055245414459" + "0b536f636b65742d54797065" + "ffffffff" },
        { "READY without a socket type", Greeting + "0406" + "055245414459" },
        { "flags that mean nothing", Greeting + Ready + "f800" },
        { "a command in two parts", Greeting + Ready + "0501" + "61" },
        { "a length below zero", Greeting + Ready + "02" + "ffffffffffffffff" },
        { "a length that no memory holds", Greeting + Ready + "02" + "7fffffffffffffff" },
        { "a PING that is too short", Greeting + Ready + "0405" + "0450494e47" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Who_breaks_the_protocol_is_cut_off(string what, string bytes)
    {
        what.ShouldNotBeEmpty();
        await using var echo = new Echo();
        using var client = await ConnectAsync(echo.Port);
        await client.SendAsync(Convert.FromHexString(bytes), TestContext.Current.CancellationToken);
        await EndsAsync(client);
        await WorksAsync(echo);
    }

    [Fact]
    public async Task Who_says_nothing_is_cut_off_after_a_while()
    {
        await using var echo = new Echo(new SocketLimits { Handshake = TimeSpan.FromSeconds(1) });
        using var silent = await ConnectAsync(echo.Port);
        using var half = await ConnectAsync(echo.Port);
        await half.SendAsync(Convert.FromHexString(Greeting), TestContext.Current.CancellationToken);
        await EndsAsync(silent);
        await EndsAsync(half);
        await WorksAsync(echo);
    }

    [Fact]
    public async Task A_length_that_is_only_claimed_takes_no_memory()
    {
        await using var echo = new Echo();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clients = new List<Socket>();
        for (var i = 0; i < 100; i++)
        {
            var client = await ConnectAsync(echo.Port);
            clients.Add(client);
            // A frame of 1 GB less a little, of which nothing comes.
            await client.SendAsync(Convert.FromHexString(Greeting + Ready + "02" + "000000003fff0000"), TestContext.Current.CancellationToken);
        }

        await WorksAsync(echo);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(100L << 20);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task More_empty_frames_than_a_message_may_hold_are_refused()
    {
        await using var echo = new Echo(new SocketLimits { Message = 10_000 });
        using var client = await ConnectAsync(echo.Port);
        var flood = Convert.FromHexString(Greeting + Ready + string.Concat(Enumerable.Repeat("0100", 200)));
        await client.SendAsync(flood, TestContext.Current.CancellationToken);
        await EndsAsync(client);
        await WorksAsync(echo);
    }

    [Fact]
    public async Task Random_bytes_hurt_nobody_else()
    {
        await using var echo = new Echo();
        await using var publisher = new PublisherSocket(new IPEndPoint(IPAddress.Loopback, 0));
        await using var reply = new ReplySocket(new IPEndPoint(IPAddress.Loopback, 0));
        var random = new Random(20);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            // Two thirds get past the greeting, half of those past the handshake.
            var beginning = Convert.FromHexString((i % 3) switch { 0 => "", 1 => Greeting, _ => Greeting + Ready });
            int[] ports = [echo.Port, publisher.Port, reply.Port];
            using var client = await ConnectAsync(ports[i / 3 % 3]);
            await client.SendAsync(beginning, TestContext.Current.CancellationToken);
            await client.SendAsync(bytes, TestContext.Current.CancellationToken);
        }

        await WorksAsync(echo);
        for (var i = 0; i < 6000 && echo.Peers > 0; i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        echo.Peers.ShouldBe(0, "every client is gone");
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>The other side closes the connection, whatever it said before.</summary>
    private static async Task EndsAsync(Socket client)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            while (await client.ReceiveAsync(new byte[1000], limit.Token) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Closed with bytes unread: that is an end too.
        }
    }

    /// <summary>A client that keeps to the protocol gets its message back.</summary>
    private static async Task WorksAsync(Echo echo)
    {
        using var client = await ConnectAsync(echo.Port);
        await client.SendAsync(Convert.FromHexString(Greeting + Ready + "0102" + "6869" + "0000"), TestContext.Current.CancellationToken);
        // Greeting of 64 bytes, READY of 28 ("ROUTER"), then the echo.
        var received = new byte[64 + 30 + 6];
        await using var stream = new NetworkStream(client);
        await stream.ReadExactlyAsync(received, TestContext.Current.CancellationToken);
        Convert.ToHexString(received.AsSpan(94)).ShouldBe("010268690000");
    }
}
