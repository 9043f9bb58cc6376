using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>Cell ids that are the same for the same notebook on every machine.</summary>
internal static class CellIds
{
    /// <summary>An id from a cell's position and text: the same text twice still gives two ids.</summary>
    public static string For(int position, string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{position}\n{source}")))[..12];
}
