using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;
using MiniFlow.Jupyter.Zmtp;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>The five sockets of a kernel, and the messages that go over them.</summary>
internal sealed class KernelChannels : IAsyncDisposable
{
    private readonly MessageCodec codec;
    private readonly List<ZmtpSocket> sockets = [];
    private readonly PublisherSocket output;

    /// <param name="connection">Where to listen; port 0 for any free one.</param>
    /// <exception cref="NotebookException">A port is taken.</exception>
    public KernelChannels(ConnectionFile connection)
    {
        codec = new MessageCodec(connection.Key);
        Shell = Bind(connection, connection.ShellPort, endPoint => new RouterSocket(endPoint));
        Control = Bind(connection, connection.ControlPort, endPoint => new RouterSocket(endPoint));
        Input = Bind(connection, connection.InputPort, endPoint => new RouterSocket(endPoint));
        output = Bind(connection, connection.OutputPort, endPoint => new PublisherSocket(endPoint));
        var heartbeat = Bind(connection, connection.HeartbeatPort, endPoint => new ReplySocket(endPoint));
        Bound = connection with
        {
            ShellPort = Shell.Port, ControlPort = Control.Port, InputPort = Input.Port, OutputPort = output.Port, HeartbeatPort = heartbeat.Port,
        };
    }

    /// <summary>Requests that wait for each other.</summary>
    public RouterSocket Shell { get; }

    /// <summary>Requests that wait for nothing.</summary>
    public RouterSocket Control { get; }

    /// <summary>What a cell asks, and the answers.</summary>
    public RouterSocket Input { get; }

    /// <summary>The ports that are really listened on.</summary>
    public ConnectionFile Bound { get; }

    /// <summary>Every request that comes over a channel; what is none is reported and otherwise ignored.</summary>
    public async IAsyncEnumerable<Request> ReceiveAllAsync(RouterSocket channel)
    {
        await foreach (var message in channel.ReceiveAllAsync())
        {
            if (Decode(message) is { } request)
                yield return request;
        }
    }

    /// <summary>Sends a message to the client that a request came from.</summary>
    public Task SendAsync(RouterSocket channel, Request request, string type, JsonObject content) =>
        channel.SendAsync(codec.Encode(request.Route, type, request.Header, content));

    /// <summary>Tells all clients something.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="parent">The header of the request that it belongs to; empty for none.</param>
    /// <param name="content">What it says.</param>
    public Task PublishAsync(string type, ReadOnlyMemory<byte> parent, JsonObject content) =>
        output.PublishAsync(codec.Encode([Encoding.ASCII.GetBytes(type)], type, parent, content));

    /// <summary>Tells all clients what the kernel is doing.</summary>
    public Task PublishStatusAsync(string state, ReadOnlyMemory<byte> parent) =>
        PublishAsync("status", parent, new JsonObject { ["execution_state"] = state });

    /// <summary>Sends what is still to be sent, and closes all.</summary>
    public Task CloseAsync(TimeSpan linger) => Task.WhenAll(sockets.Select(socket => socket.CloseAsync(linger)));

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in sockets)
            await socket.DisposeAsync();
    }

    private Request? Decode(ZmtpMessage message)
    {
        try
        {
            return codec.Decode(message);
        }
        catch (MessageException refused)
        {
            KernelLog.Write(refused.Message);
            return null;
        }
    }

    private T Bind<T>(ConnectionFile connection, int port, Func<IPEndPoint, T> create) where T : ZmtpSocket
    {
        try
        {
            var socket = create(new IPEndPoint(connection.Address, port));
            sockets.Add(socket);
            return socket;
        }
        catch (SocketException error)
        {
            throw new NotebookException($"The kernel cannot listen on {connection.Address}:{port}: {error.Message}", error);
        }
    }
}
