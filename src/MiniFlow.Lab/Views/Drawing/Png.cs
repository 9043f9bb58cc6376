using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow.Lab.Views;

/// <summary>Small images as PNG files in a data address: a digit takes a few hundred bytes this way, and a hundred
/// times as many as rectangles. Format: W3C, Portable Network Graphics, third edition.</summary>
internal static class Png
{
    private static readonly uint[] crcTable = MakeCrcTable();

    /// <summary>An image of grey levels, one byte a pixel (0 black, 255 white).</summary>
    public static string Grey(ReadOnlySpan<byte> pixels, int width, int height) => Encode(pixels, width, height, colourType: 0, bytesPerPixel: 1);

    /// <summary>An image of red, green, blue and opacity, four bytes a pixel.</summary>
    public static string Rgba(ReadOnlySpan<byte> pixels, int width, int height) => Encode(pixels, width, height, colourType: 6, bytesPerPixel: 4);

    private static string Encode(ReadOnlySpan<byte> pixels, int width, int height, byte colourType, int bytesPerPixel)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = colourType;
        WriteChunk(file, "IHDR"u8, header);

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var stride = width * bytesPerPixel;
            for (var row = 0; row < height; row++)
            {
                // Each row begins with the number of its filter; 0 is none.
                deflate.WriteByte(0);
                deflate.Write(pixels.Slice(row * stride, stride));
            }
        }

        WriteChunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        WriteChunk(file, "IEND"u8, []);
        return "data:image/png;base64," + Convert.ToBase64String(file.GetBuffer(), 0, (int)file.Length);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var value in bytes)
            crc = crcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var entry = 0u; entry < 256; entry++)
        {
            var value = entry;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[entry] = value;
        }

        return table;
    }
}
