namespace MiniFlow.Jupyter.Zmtp;

/// <summary>The part that a socket plays, by its name on the wire, and the parts that its peers may play.</summary>
/// <param name="Name">As it stands in the READY command.</param>
/// <param name="Peers">The names of those that it talks to (ZeroMQ RFC 28 and 29).</param>
internal sealed record SocketRole(string Name, params string[] Peers)
{
    /// <summary>Asynchronous requests from several clients, each answered by its identity.</summary>
    public static SocketRole Router { get; } = new("ROUTER", "DEALER", "REQ", "ROUTER");

    /// <summary>One message to all who have subscribed to it.</summary>
    public static SocketRole Publisher { get; } = new("PUB", "SUB", "XSUB");

    /// <summary>A reply to every request.</summary>
    public static SocketRole Reply { get; } = new("REP", "REQ", "DEALER");
}
