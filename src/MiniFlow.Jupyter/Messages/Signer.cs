using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Jupyter.Messages;

/// <summary>
/// Signs the four JSON frames of a message with HMAC-SHA256, in hexadecimal. Without a key the signature is empty and
/// everything is accepted, as Jupyter has it.
/// </summary>
internal sealed class Signer(string key)
{
    // As many signatures are remembered, so that a message that somebody recorded is not taken a second time.
    private const int Remembered = 1 << 16;

    private readonly byte[] key = Encoding.UTF8.GetBytes(key);
    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = [];

    public byte[] Sign(IEnumerable<ReadOnlyMemory<byte>> frames) => Encoding.ASCII.GetBytes(Compute(frames));

    /// <summary>Whether a signature is that of these frames, and comes for the first time.</summary>
    public bool Accepts(ReadOnlySpan<byte> signature, IEnumerable<ReadOnlyMemory<byte>> frames)
    {
        if (key.Length == 0)
            return true;
        var expected = Compute(frames);
        return CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(expected)) && IsNew(expected);
    }

    private string Compute(IEnumerable<ReadOnlyMemory<byte>> frames)
    {
        if (key.Length == 0)
            return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var frame in frames)
            hash.AppendData(frame.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private bool IsNew(string signature)
    {
        lock (seen)
        {
            if (!seen.Add(signature))
                return false;
            order.Enqueue(signature);
            if (order.Count > Remembered)
                seen.Remove(order.Dequeue());
            return true;
        }
    }
}
