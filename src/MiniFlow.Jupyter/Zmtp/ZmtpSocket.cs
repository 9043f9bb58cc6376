using System.Net;
using System.Net.Sockets;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// A socket that peers connect to, over TCP: it greets them, reads what they send, and forgets them when they go. A peer
/// that breaks the protocol, or the network, costs nobody else anything.
/// </summary>
internal abstract class ZmtpSocket : IAsyncDisposable
{
    // A listener that cannot accept now, for want of file handles say, can a little later.
    private static readonly TimeSpan AcceptAgain = TimeSpan.FromMilliseconds(100);

    private readonly SocketRole role;
    private readonly Socket listener;
    private readonly CancellationTokenSource closing = new();
    private readonly HashSet<Task> serving = [];
    private readonly HashSet<Peer> peers = [];
    private readonly Lock gate = new();
    private readonly Task accepting;

    /// <param name="role">The part that it plays.</param>
    /// <param name="endPoint">Where it listens; port 0 for any free one.</param>
    /// <param name="limits">What it puts up with.</param>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    protected ZmtpSocket(SocketRole role, IPEndPoint endPoint, SocketLimits limits)
    {
        this.role = role;
        Limits = limits;
        listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(endPoint);
            listener.Listen();
        }
        catch
        {
            listener.Dispose();
            throw;
        }

        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        accepting = Task.Run(AcceptAsync);
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>Those that are connected and greeted.</summary>
    public IReadOnlyList<Peer> Peers
    {
        get
        {
            lock (gate)
                return [.. peers];
        }
    }

    protected SocketLimits Limits { get; }

    protected CancellationToken Closing => closing.Token;

    /// <summary>Sends what waits to be sent, for as long as that may take, then closes all connections.</summary>
    public async Task CloseAsync(TimeSpan linger)
    {
        listener.Dispose();
        foreach (var peer in Peers)
            peer.Close();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        var sent = Task.WhenAll(Peers.Select(peer => peer.Sending));
        await Task.WhenAny(sent, Task.Delay(linger, end.Token));
        await end.CancelAsync();
        await closing.CancelAsync();
        await accepting;
        Task[] left;
        lock (gate)
            left = [.. serving];
        await Task.WhenAll(left);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(TimeSpan.Zero);
        closing.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A peer has been greeted; what it sends comes after this.</summary>
    protected virtual void Joined(Peer peer)
    {
    }

    /// <summary>A peer has gone.</summary>
    protected virtual void Left(Peer peer)
    {
    }

    /// <summary>A peer sent a message; while this works, no other is read from it.</summary>
    protected abstract ValueTask ReceivedAsync(Peer peer, ZmtpMessage message);

    /// <summary>A peer sent a command other than PING; one that is not known is ignored.</summary>
    protected virtual void Obey(Peer peer, ZmtpCommand command)
    {
    }

    private async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                var accepted = await listener.AcceptAsync(closing.Token);
                Serve(accepted);
            }
            catch (SocketException) when (!closing.IsCancellationRequested)
            {
                await Task.Delay(AcceptAgain);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private void Serve(Socket accepted)
    {
        lock (gate)
        {
            if (serving.Count >= Limits.Peers)
            {
                accepted.Dispose();
                return;
            }

            var task = Task.Run(() => ServeAsync(accepted));
            serving.Add(task);
            _ = task.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    private void Forget(Task task)
    {
        lock (gate)
            serving.Remove(task);
    }

    private async Task ServeAsync(Socket accepted)
    {
        try
        {
            accepted.NoDelay = true;
            accepted.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await using var stream = new NetworkStream(accepted, ownsSocket: true);
            await using var connection = await GreetAsync(stream);
            await ServeAsync(new Peer(connection, Limits));
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It has gone, or is no peer of ours. Either way it is over.
        }
    }

    private async Task<ZmtpConnection> GreetAsync(Stream stream)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        limit.CancelAfter(Limits.Handshake);
        return await ZmtpConnection.AcceptAsync(stream, role, Limits, limit.Token);
    }

    private async Task ServeAsync(Peer peer)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        Joined(peer);
        peer.StartSending(end.Token);
        lock (gate)
            peers.Add(peer);
        try
        {
            while (true)
                await ReceivedAsync(peer, await peer.ReceiveAsync(command => Obey(peer, command), end.Token));
        }
        finally
        {
            lock (gate)
                peers.Remove(peer);
            Left(peer);
            peer.Close();
            await end.CancelAsync();
            await peer.Sending.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
