using System.Buffers.Binary;

namespace MiniFlow;

/// <summary>Sounds as WAV files of 16-bit samples. Format: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, 1991.</summary>
internal static class Wav
{
    private const int HeaderLength = 44;

    /// <summary>The file's bytes.</summary>
    /// <param name="samples">From −1 to 1, frame by frame, the channels of a frame side by side; what lies outside is cut off.</param>
    /// <param name="sampleRate">Frames a second.</param>
    /// <param name="channels">1 mono, 2 stereo.</param>
    public static byte[] Encode(ReadOnlySpan<float> samples, int sampleRate, int channels)
    {
        var dataLength = samples.Length * sizeof(short);
        var file = new byte[HeaderLength + dataLength];
        var header = file.AsSpan(0, HeaderLength);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderLength - 8 + dataLength);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], sampleRate * channels * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], (short)(channels * sizeof(short)));
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], dataLength);

        for (var i = 0; i < samples.Length; i++)
        {
            var sample = float.IsNaN(samples[i]) ? 0 : Math.Clamp(samples[i], -1, 1);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (i * sizeof(short))), (short)MathF.Round(sample * short.MaxValue));
        }

        return file;
    }
}
