using System.Text;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Repair;

/// <summary>The text of a file that should be UTF-8.</summary>
internal static class FileText
{
    /// <summary>The text, without a byte order mark; <c>null</c> for what is no text in any encoding that a notebook comes in.</summary>
    public static string? Decode(byte[] content, List<Finding> findings)
    {
        var span = content.AsSpan();
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            findings.Add(new Finding(FindingKind.Repaired, "The file begins with a byte order mark, which notebooks do not have. It was left out."));
            return Encoding.UTF8.GetString(span[3..]);
        }

        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (!span.StartsWith(encoding.Preamble))
                continue;
            findings.Add(new Finding(FindingKind.Repaired, "The file is written as UTF-16, and notebooks are UTF-8. It was converted."));
            return encoding.GetString(span[2..]);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(span);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new Finding(FindingKind.Repaired, "Some letters of the file are not UTF-8; they show as �."));
            return Encoding.UTF8.GetString(span);
        }
    }

    /// <summary>What people hand in by mistake: <c>a web page</c>; <c>null</c> for what may be a notebook.</summary>
    public static string? KindOf(string text)
    {
        var start = text.AsSpan().TrimStart();
        bool Begins(string with) => text.AsSpan().TrimStart().StartsWith(with, StringComparison.OrdinalIgnoreCase);
        return Begins("<!doctype") || Begins("<html") ? "a web page"
            : Begins("%PDF") ? "a PDF"
            : Begins("PK\u0003\u0004") ? "a zip"
            : Begins("#!meta") || Begins("#!csharp") || Begins("#!markdown") ? "a .dib file"
            : start.Length > 0 && start[0] is not ('{' or '<') ? "something else"
            : null;
    }
}
