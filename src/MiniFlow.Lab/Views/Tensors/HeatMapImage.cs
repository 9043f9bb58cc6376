namespace MiniFlow.Lab.Views;

/// <summary>Matrices as small images, one pixel a number; more than <see cref="MostPixels"/> a side are averaged.</summary>
internal static class HeatMapImage
{
    public const int MostPixels = 64;

    /// <summary>The numbers <c>value(row, column)</c> in the diverging colours.</summary>
    public static (string Address, int Width, int Height) Diverging(int rows, int columns, double largest, Func<int, int, double> value)
    {
        var scale = new DivergingScale(largest);
        var (height, width) = (Math.Min(rows, MostPixels), Math.Min(columns, MostPixels));
        var pixels = new byte[height * width * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                scale.Pixel(Average(rows, columns, height, width, y, x, value), pixels.AsSpan(((y * width) + x) * 4));
        }

        return (PngAddress.Of(pixels, width, height, channels: 4), width, height);
    }

    /// <summary>A grey image; <paramref name="white"/> is the number that is shown white, 0 is black.</summary>
    public static string Grey(int rows, int columns, double white, Func<int, int, double> value)
    {
        var pixels = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                pixels[(row * columns) + column] = (byte)Math.Round(255 * Math.Clamp(value(row, column) / white, 0, 1));
        }

        return PngAddress.Of(pixels, columns, rows, channels: 1);
    }

    private static double Average(int rows, int columns, int height, int width, int y, int x, Func<int, int, double> value)
    {
        var (top, bottom) = (y * rows / height, Math.Max((y + 1) * rows / height, (y * rows / height) + 1));
        var (left, right) = (x * columns / width, Math.Max((x + 1) * columns / width, (x * columns / width) + 1));
        var sum = 0.0;
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
                sum += value(row, column);
        }

        return sum / ((bottom - top) * (right - left));
    }
}
