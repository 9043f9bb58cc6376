using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MiniFlow.Browser.Tests;

/// <summary>Serves one page and stops in the middle of it until it is told to go on, as a slow disk or a busy machine does.</summary>
internal sealed class SlowServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    private readonly TaskCompletionSource rest = new();
    private readonly Task serving;

    public SlowServer(string html, int stopAfter)
    {
        listener.Start();
        serving = ServeAsync(html, stopAfter);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public void SendTheRest() => rest.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        rest.TrySetResult();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync(string html, int stopAfter)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[1]);
        await SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n" + html[..stopAfter]);
        await rest.Task;
        await SendAsync(html[stopAfter..]);

        async Task SendAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
