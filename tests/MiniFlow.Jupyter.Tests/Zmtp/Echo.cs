using System.Net;
using MiniFlow.Jupyter.Zmtp;

namespace MiniFlow.Jupyter.Tests.Zmtp;

/// <summary>A ROUTER socket of ours that sends back every message it gets.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private readonly RouterSocket socket;
    private readonly Task serving;

    public Echo(SocketLimits? limits = null)
    {
        socket = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0), limits);
        serving = Task.Run(ServeAsync);
    }

    public int Port => socket.Port;

    public int Peers => socket.Peers.Count;

    public async ValueTask DisposeAsync()
    {
        await socket.DisposeAsync();
        await serving;
    }

    private async Task ServeAsync()
    {
        await foreach (var message in socket.ReceiveAllAsync())
            await socket.SendAsync(message);
    }
}
