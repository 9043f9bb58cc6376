using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow;

/// <summary>
/// Reads gzipped IDX files, the format that MNIST comes in: a magic number (two zero bytes, 8 for unsigned bytes, the number of dimensions), each
/// dimension as a big-endian 32-bit number, then the bytes, the last dimension running fastest. Described at yann.lecun.com/exdb/mnist.
/// </summary>
internal static class IdxFile
{
    private const int GzipTrailer = 4;

    /// <summary>The bytes of a file that holds exactly these dimensions.</summary>
    /// <exception cref="DataException">It does not, is damaged, or is not there.</exception>
    public static byte[] Read(string path, params ReadOnlySpan<int> dimensions)
    {
        var compressed = Open(path);
        try
        {
            using var stream = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
            CheckHeader(path, stream, dimensions);
            var length = Product(dimensions);
            var bytes = ReadAll(path, stream, length);
            CheckEnd(path, stream, compressed, HeaderLength(dimensions) + length);
            return bytes;
        }
        catch (InvalidDataException exception)
        {
            throw new DataException($"{path} is damaged: its gzip data cannot be read ({exception.Message}). Fetch the file again.", exception);
        }
    }

    private static byte[] Open(string path)
    {
        byte[] compressed;
        try
        {
            compressed = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException($"{path} is missing. data/README.md in the repository says where it comes from.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{path} cannot be read: {exception.Message}", exception);
        }

        return compressed is [0x1f, 0x8b, ..]
            ? compressed
            : throw new DataException(
                $"{path} is not a gzip file: it should begin with the bytes 1F 8B and "
                + (compressed.Length == 0 ? "is empty. " : $"begins with {Convert.ToHexString(compressed.AsSpan(0, Math.Min(4, compressed.Length)))}. ")
                + "Fetch the file again, and do not unpack it.");
    }

    private static void CheckHeader(string path, Stream stream, ReadOnlySpan<int> dimensions)
    {
        var header = new byte[HeaderLength(dimensions)];
        var read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read < 4)
            throw Truncated(path, header.Length, read);
        var magic = BinaryPrimitives.ReadInt32BigEndian(header);
        if (magic != 0x0800 + dimensions.Length)
        {
            throw new DataException(
                $"{path} should hold {Kind(0x0800 + dimensions.Length)}, magic number {0x0800 + dimensions.Length}, "
                + $"but its magic number is {magic}: {Kind(magic)}. Has it been given the name of another file?");
        }

        if (read < header.Length)
            throw Truncated(path, header.Length, read);
        var found = new int[dimensions.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 + 4 * i));
        if (!found.AsSpan().SequenceEqual(dimensions))
        {
            throw new DataException(
                $"{path} should hold {string.Join('×', dimensions.ToArray())} bytes, but its header says {string.Join('×', found)}. "
                + "Has it been given the name of another file?");
        }
    }

    private static byte[] ReadAll(string path, Stream stream, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : throw Truncated(path, length, read);
    }

    private static void CheckEnd(string path, Stream stream, byte[] compressed, long length)
    {
        if (stream.ReadByte() >= 0)
            throw new DataException($"{path} goes on after the {length} bytes that its header announces. Fetch the file again.");

        // A gzip file ends with the length of what it holds; GZipStream passes over anything behind that in silence.
        var trailer = BinaryPrimitives.ReadUInt32LittleEndian(compressed.AsSpan(compressed.Length - GzipTrailer));
        if (trailer != length)
            throw new DataException($"{path} has something behind its gzip data: it should end with the length {length}, and ends with {trailer}. Fetch the file again.");
    }

    private static DataException Truncated(string path, int expected, int found) =>
        new($"{path} is cut short: {expected} bytes expected, {found} found. Fetch the file again.");

    private static string Kind(int magic) => magic switch
    {
        0x0801 => "labels (one byte each)",
        0x0803 => "images (rows and columns of bytes)",
        _ => "something else",
    };

    private static int HeaderLength(ReadOnlySpan<int> dimensions) => 4 + 4 * dimensions.Length;

    private static int Product(ReadOnlySpan<int> dimensions)
    {
        var product = 1;
        foreach (var dimension in dimensions)
            product *= dimension;
        return product;
    }
}
