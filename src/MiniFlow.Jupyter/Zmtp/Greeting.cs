using System.Text;

namespace MiniFlow.Jupyter.Zmtp;

/// <summary>
/// The first 64 bytes of a connection, in both directions (ZMTP 3.1, RFC 37): a signature of 10, two of version, 20 of
/// security mechanism, one that says who is the server of that mechanism, and a filler.
/// </summary>
internal static class Greeting
{
    public const int Length = 64;

    private const int SignatureLength = 10;
    private const int MechanismStart = 12;
    private const int MechanismLength = 20;

    /// <summary>Ours: version 3.1, no security but what the messages' signatures give.</summary>
    public static byte[] Ours { get; } = Write();

    /// <summary>Reads a peer's greeting.</summary>
    /// <exception cref="ZmtpException">It is none, or one of a version or mechanism that is not spoken here.</exception>
    public static async Task ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var greeting = new byte[Length];
        // In two parts: a peer that speaks something else may send less than a whole greeting, and wait.
        await stream.ReadExactlyAsync(greeting.AsMemory(0, SignatureLength), cancellation);
        if (greeting[0] != 0xFF || (greeting[SignatureLength - 1] & 1) == 0)
            throw new ZmtpException("The peer does not speak ZMTP 3: its first bytes are not the signature.");
        await stream.ReadExactlyAsync(greeting.AsMemory(SignatureLength), cancellation);
        if (greeting[SignatureLength] < 3)
            throw new ZmtpException($"The peer speaks ZMTP {greeting[SignatureLength]}, and only 3 is spoken here.");
        var mechanism = Encoding.ASCII.GetString(greeting, MechanismStart, MechanismLength).TrimEnd('\0');
        if (mechanism != "NULL")
            throw new ZmtpException("The peer asks for a security mechanism other than NULL.");
    }

    private static byte[] Write()
    {
        var greeting = new byte[Length];
        greeting[0] = 0xFF;
        greeting[SignatureLength - 1] = 0x7F;
        greeting[SignatureLength] = 3;
        greeting[SignatureLength + 1] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(MechanismStart));
        return greeting;
    }
}
