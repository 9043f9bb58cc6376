namespace MiniFlow.Lab.Views;

/// <summary>How wide a text will be. There is no browser to ask while a picture is drawn, so boxes are made for the
/// widths of Helvetica, with room for the widest of the typefaces that a browser may take: DejaVu Sans, where none that the
/// theme names is installed.</summary>
internal static class TextWidth
{
    // Widths of the characters ' ' to '~' in thousandths of the type size, from Helvetica's published metrics.
    private static readonly short[] widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Width of proportional text, in pixels.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var character in text)
            thousandths += character is >= ' ' and <= '~' ? widths[character - ' '] : character < '\u2E80' ? 600 : 1000;
        return thousandths / 1000.0 * size * (bold ? 1.25 : 1.13);
    }

    /// <summary>Width of monospaced text, in pixels.</summary>
    public static double OfMono(string text, double size) => text.Length * 0.605 * size;

    /// <summary>The text, cut in its middle so that it is at most <paramref name="characters"/> long: the two ends of a
    /// scoped name tell most.</summary>
    public static string Shorten(string text, int characters)
    {
        if (text.Length <= characters)
            return text;
        var head = (characters - 1) / 2;
        return $"{text.AsSpan(0, head)}…{text.AsSpan(text.Length - (characters - 1 - head))}";
    }
}
