using System.Buffers.Binary;

namespace MiniFlow;

/// <summary>Named tensors in a file of the safetensors format: <c>length of the header (8 bytes, little-endian) · header (JSON) · the
/// tensors' bytes</c>, row-major and little-endian. Python reads it as it is: <c>safetensors.torch.load_file("model.safetensors")</c>.</summary>
/// <remarks>Format: github.com/huggingface/safetensors. It holds numbers only, so that opening a file from somebody else runs no code.</remarks>
public static class Safetensors
{
    private const int LengthPrefix = sizeof(ulong);

    /// <summary>The format's own limit for a header: 100 MB. A foreign file that begins with other bytes announces more.</summary>
    private const ulong LongestHeader = 100_000_000;

    /// <summary>Writes tensors to a file. The new file takes the old one's place only once it is complete on the disk; until then, and
    /// after any failure or crash, the old file stands untouched.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name, written in the order given.</param>
    /// <param name="metadata">Strings to keep beside them, a step count for instance.</param>
    /// <exception cref="CheckpointException">The file cannot be written.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var header = SafetensorsHeader.For(tensors, metadata ?? new Dictionary<string, string>()).ToUtf8();
        try
        {
            AtomicFile.Write(path, stream =>
            {
                Span<byte> length = stackalloc byte[LengthPrefix];
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
                stream.Write(length);
                stream.Write(header);
                foreach (var tensor in tensors.Values)
                    stream.Write(tensor.AsBytes());
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint {path} could not be written: {error.Message} What stood there before is unchanged.", error);
        }
    }

    /// <summary>Reads all tensors of a file.</summary>
    /// <exception cref="CheckpointException">The file is not there, is cut off, or is not of the format.</exception>
    public static SafetensorsFile Load(string path)
    {
        if (!File.Exists(path))
            throw new CheckpointException($"There is no checkpoint {path}. Look at the path, or save one first.");

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var header = ReadHeader(stream);
            var dataStart = stream.Position;
            Dictionary<string, Tensor> tensors = [];
            foreach (var entry in header.Entries)
            {
                var tensor = new Tensor(entry.Shape, entry.DType);
                stream.Position = dataStart + entry.Begin;
                stream.ReadExactly(tensor.AsBytes());
                tensors.Add(entry.Name, tensor);
            }

            return new SafetensorsFile(tensors, header.Metadata);
        }
        catch (MalformedHeaderException error)
        {
            throw new CheckpointException($"{path} is not a whole safetensors file: {error.Message}. Nothing was loaded.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint {path} could not be read: {error.Message} Nothing was loaded.", error);
        }
    }

    private static SafetensorsHeader ReadHeader(FileStream stream)
    {
        if (stream.Length < LengthPrefix)
            throw new MalformedHeaderException($"it has {stream.Length} bytes, fewer than the shortest header");

        Span<byte> prefix = stackalloc byte[LengthPrefix];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var rest = (ulong)(stream.Length - LengthPrefix);
        if (length > LongestHeader || length > rest)
            throw new MalformedHeaderException($"its first eight bytes announce a header of {length} bytes, and {rest} follow");

        var utf8 = new byte[length];
        stream.ReadExactly(utf8);
        return SafetensorsHeader.Parse(utf8, (long)(rest - length));
    }
}
