using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter;

/// <summary>Where a kernel listens and how its messages are signed: what a Jupyter client writes into a file before it starts one.</summary>
/// <param name="Address">The address of this machine to listen on.</param>
/// <param name="ShellPort">For requests.</param>
/// <param name="ControlPort">For requests that do not wait for a cell.</param>
/// <param name="OutputPort">For what is published to all clients (iopub).</param>
/// <param name="InputPort">For what a cell asks (stdin).</param>
/// <param name="HeartbeatPort">For signs of life.</param>
/// <param name="Key">The key of the signatures; empty for none.</param>
public sealed record ConnectionFile(IPAddress Address, int ShellPort, int ControlPort, int OutputPort, int InputPort, int HeartbeatPort, string Key)
{
    /// <summary>Reads such a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookException">It cannot be read, or asks for something that is not here.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw new NotebookException($"The connection file {path} cannot be read: {error.Message} A Jupyter client writes it and hands it over when it starts a kernel.", error);
        }
    }

    private static ConnectionFile Parse(string json)
    {
        var file = JsonNode.Parse(json) as JsonObject ?? throw new FormatException("It holds no JSON object.");
        if (Text(file, "transport") is { Length: > 0 } transport and not "tcp")
            throw new FormatException($"It asks for the transport '{transport}', and only tcp is spoken here.");
        var key = Text(file, "key") ?? "";
        if (key.Length > 0 && Text(file, "signature_scheme") is { Length: > 0 } scheme and not "hmac-sha256")
            throw new FormatException($"It asks for the signature scheme '{scheme}', and only hmac-sha256 is known here.");
        return new ConnectionFile(
            Resolve(Text(file, "ip") ?? "127.0.0.1"),
            Port(file, "shell_port"), Port(file, "control_port"), Port(file, "iopub_port"), Port(file, "stdin_port"), Port(file, "hb_port"),
            key);
    }

    private static string? Text(JsonObject file, string name) => (string?)file[name];

    private static int Port(JsonObject file, string name) => (int?)file[name] is { } port and >= 0 and <= ushort.MaxValue
        ? port
        : throw new FormatException($"Its {name} is missing or no port.");

    private static IPAddress Resolve(string name)
    {
        if (name == "*")
            return IPAddress.Any;
        if (IPAddress.TryParse(name, out var address))
            return address;
        try
        {
            return Dns.GetHostAddresses(name, AddressFamily.InterNetwork)[0];
        }
        catch (Exception unknown) when (unknown is SocketException or IndexOutOfRangeException)
        {
            throw new FormatException($"Its ip '{name}' is no address of this machine.", unknown);
        }
    }
}
