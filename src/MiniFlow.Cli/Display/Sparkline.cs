namespace MiniFlow.Cli.Display;

/// <summary>A curve in one line of text: <c>█▆▄▃▂▂▁▁</c>.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Ascii = "_.-=+*%#";

    /// <summary>A character a point, the lowest for the smallest number, the highest for the largest.</summary>
    /// <param name="points">Finite numbers.</param>
    /// <param name="unicode">Whether the terminal can show blocks; else there are punctuation marks.</param>
    public static string Of(IReadOnlyList<double> points, bool unicode = true)
    {
        if (points.Count == 0)
            return "";
        var levels = unicode ? Blocks : Ascii;
        var (least, most) = (points.Min(), points.Max());
        return string.Concat(points.Select(point => levels[most > least ? (int)Math.Round((point - least) / (most - least) * (levels.Length - 1)) : 0]));
    }
}
