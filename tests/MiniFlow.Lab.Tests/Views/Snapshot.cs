using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>
/// Holds what a view writes against committed files: <c>Snapshots/NAME.html</c>, a page to open in a browser, and
/// <c>NAME.txt</c>. A difference fails the test and leaves <c>NAME.received.html</c> beside it, to be looked at. After
/// looking, a run with MINIFLOW_ACCEPT_SNAPSHOTS=1 accepts what it writes.
/// </summary>
internal static partial class Snapshot
{
    private static readonly bool accept = Environment.GetEnvironmentVariable("MINIFLOW_ACCEPT_SNAPSHOTS") == "1";

    public static void ShouldMatchSnapshot(this View view, string name)
    {
        Compare(name + ".html", Page(name, view.ToHtml()));
        Compare(name + ".txt", view.ToText());
    }

    public static void ShouldMatchSnapshot(this string text, string nameWithExtension) => Compare(nameWithExtension, text);

    public static string Page(string title, string fragment) =>
        $"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n{fragment}\n</html>\n";

    private static void Compare(string file, string actual)
    {
        var expectedPath = Path.Combine(Folder(), file);
        var receivedPath = Path.Combine(Folder(), Path.GetFileNameWithoutExtension(file) + ".received" + Path.GetExtension(file));
        var expected = File.Exists(expectedPath) ? File.ReadAllText(expectedPath) : null;
        if (expected is not null && Normalised(expected) == Normalised(actual))
        {
            File.Delete(receivedPath);
            return;
        }

        if (accept)
        {
            File.WriteAllText(expectedPath, actual);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, actual);
        Assert.Fail($"{file} is not what is committed. Look at {receivedPath}.\n{FirstDifference(expected ?? "", actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (Normalised(expected).Split('\n'), Normalised(actual).Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"Line {line + 1}\n  committed: {before.ElementAtOrDefault(line)}\n  received:  {after.ElementAtOrDefault(line)}";
    }

    /// <summary>The pixels of an image count, not how the platform's library packed them.</summary>
    private static string Normalised(string text) => PngAddress().Replace(text.ReplaceLineEndings("\n"), match => "png " + PixelHash(Convert.FromBase64String(match.Groups[1].Value)));

    private static string PixelHash(byte[] png)
    {
        // Signature and header take 33 bytes, then the one chunk of packed pixels, behind its length and name.
        using var unpacked = new MemoryStream();
        using (var inflate = new ZLibStream(new MemoryStream(png, 41, png.Length - 41), CompressionMode.Decompress))
            inflate.CopyTo(unpacked);
        return Convert.ToHexString(SHA256.HashData([.. png[..33], .. unpacked.ToArray()]))[..16];
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Snapshots");

    [GeneratedRegex("data:image/png;base64,([A-Za-z0-9+/=]+)")]
    private static partial Regex PngAddress();
}
