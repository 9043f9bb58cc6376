using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Grading.Judging;

/// <summary>What random cases are drawn from: one secret for a grading, from which each exercise gets a seed of its own.</summary>
public static class Seeds
{
    /// <summary>A secret that nobody can guess, as text.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The seed of an exercise: the first 8 bytes of HMAC-SHA-256(secret, exercise). The same for every student, so that all are asked the same.</summary>
    public static long Of(string secret, string exercise) =>
        BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(exercise)));

    /// <summary>A short name for a text that no other text has.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>A short name for the content of a file.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];
}
