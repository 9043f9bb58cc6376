using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow.Tests.Media;

public sealed class PngTests
{
    /// <summary>Read back by the published layout: signature, IHDR of 13 bytes, IDAT, IEND; the CRC of an empty IEND is AE426082.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(4, 6)]
    public void A_picture_reads_back_by_the_published_layout(int channels, byte colourType)
    {
        byte[] pixels = [.. Enumerable.Range(1, 2 * 3 * channels).Select(i => (byte)(i * 7))];

        var file = Png.Encode(pixels, width: 3, height: 2, channels);

        file[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        file[12..16].ShouldBe("IHDR"u8.ToArray());
        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)).ShouldBe(3);
        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)).ShouldBe(2);
        file[25].ShouldBe(colourType);
        file[^12..].ShouldBe([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82]);

        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var inflate = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var rows = new MemoryStream();
        inflate.CopyTo(rows);
        var stride = 3 * channels;
        rows.ToArray().ShouldBe([0, .. pixels[..stride], 0, .. pixels[stride..]]);
    }

    [Fact]
    public void Pixels_that_do_not_fill_the_picture_are_refused() =>
        Should.Throw<ArgumentException>(() => Png.Encode(new byte[5], 3, 2, 1)).Message.ShouldContain("has 6 bytes, not 5");
}
