using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow;

/// <summary>Small pictures as PNG files. Format: W3C, Portable Network Graphics, third edition.</summary>
public static class Png
{
    private static readonly uint[] crcTable = MakeCrcTable();

    /// <summary>The file's bytes.</summary>
    /// <param name="pixels">One byte a channel, row by row: 0 is dark, 255 is bright.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="channels">1 grey, 2 grey with opacity, 3 red–green–blue, 4 with opacity.</param>
    /// <exception cref="ArgumentException">The pixels are not as many as the size says, or there is no such number of channels.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height, int channels)
    {
        if (channels is < 1 or > 4)
            throw new ArgumentException($"A picture has 1 to 4 channels, not {channels}.", nameof(channels));
        if (pixels.Length != width * height * channels)
            throw new ArgumentException($"A picture of {width}×{height} with {channels} channels has {width * height * channels} bytes, not {pixels.Length}.", nameof(pixels));

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = ColourType(channels);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Pack(pixels, width * channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte ColourType(int channels) => channels switch
    {
        1 => 0,
        2 => 4,
        3 => 2,
        _ => 6,
    };

    private static byte[] Pack(ReadOnlySpan<byte> pixels, int stride)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (; pixels.Length > 0; pixels = pixels[stride..])
            {
                // Each row begins with the number of its filter; 0 is none.
                deflate.WriteByte(0);
                deflate.Write(pixels[..stride]);
            }
        }

        return packed.ToArray();
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
