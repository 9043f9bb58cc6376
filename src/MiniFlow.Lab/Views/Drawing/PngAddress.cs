namespace MiniFlow.Lab.Views;

/// <summary>Small images as data addresses: a digit takes a few hundred bytes this way, and a hundred times as many as rectangles.</summary>
internal static class PngAddress
{
    /// <summary>An image of one byte a channel: 1 channel is grey (0 black, 255 white), 4 are red, green, blue and opacity.</summary>
    public static string Of(ReadOnlySpan<byte> pixels, int width, int height, int channels) =>
        "data:image/png;base64," + Convert.ToBase64String(Png.Encode(pixels, width, height, channels));
}
