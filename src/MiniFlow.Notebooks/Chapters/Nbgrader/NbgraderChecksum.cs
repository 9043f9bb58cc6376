using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>nbgrader's checksum of a code cell, by which it sees whether somebody has changed the cell since it was handed out.</summary>
internal static class NbgraderChecksum
{
    /// <summary>MD5 of, one after another: text, kind, graded, solution, locked, name, points, each as Python prints it.</summary>
    public static string Of(NbgraderCell cell, string source)
    {
        var points = cell.IsTest ? AsPython(cell.Points) : "";
        var text = $"{source}code{cell.IsTest}{!cell.IsTest}{cell.IsTest}{cell.GradeId}{points}";
#pragma warning disable CA5351 // What nbgrader computes; nothing is kept secret by it.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    private static string AsPython(double number) =>
        number == Math.Truncate(number) ? number.ToString("0.0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
