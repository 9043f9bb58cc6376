using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow.Tests.Data;

/// <summary>Files that are not what they should be. Each message names the file, what was expected and what was found.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void A_file_as_it_should_be()
    {
        IdxFile.Read(Write(Gzip([0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9])), 3).ShouldBe([7, 8, 9]);
        IdxFile.Read(Write(Gzip([.. Header(3, 1, 2, 2), 1, 2, 3, 4])), 1, 2, 2).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void A_file_that_is_missing() => Message(Missing, 3).ShouldBe($"{Missing} is missing. data/README.md in the repository says where it comes from.");

    [Fact]
    public void A_folder_in_place_of_a_file()
    {
        Directory.CreateDirectory(Missing);
        Message(Missing, 3).ShouldStartWith($"{Missing} cannot be read: ");
    }

    [Fact]
    public void A_file_that_was_unpacked()
    {
        var path = Write([.. Header(1, 3), 7, 8, 9]);
        Message(path, 3).ShouldBe(
            $"{path} is not a gzip file: it should begin with the bytes 1F 8B and begins with 00000801. Fetch the file again, and do not unpack it.");
    }

    [Fact]
    public void A_web_page_in_place_of_a_file()
    {
        var path = Write("<html>Not found</html>"u8.ToArray());
        Message(path, 3).ShouldContain("begins with 3C68746D");
    }

    [Fact]
    public void An_empty_file()
    {
        var path = Write([]);
        Message(path, 3).ShouldBe(
            $"{path} is not a gzip file: it should begin with the bytes 1F 8B and is empty. Fetch the file again, and do not unpack it.");
    }

    [Fact]
    public void Labels_in_place_of_images()
    {
        var path = Write(Gzip([.. Header(1, 3), 7, 8, 9]));
        Message(path, 1, 2, 2).ShouldBe(
            $"{path} should hold images (rows and columns of bytes), magic number 2051, but its magic number is 2049: labels (one byte each). "
            + "Has it been given the name of another file?");
    }

    [Fact]
    public void Something_else_in_place_of_labels()
    {
        var path = Write(Gzip("Some text."u8));
        Message(path, 3).ShouldContain("should hold labels (one byte each), magic number 2049, but its magic number is 1399811429: something else.");
    }

    [Fact]
    public void Another_number_of_labels_than_there_should_be()
    {
        var path = Write(Gzip([.. Header(1, 4), 7, 8, 9, 0]));
        Message(path, 3).ShouldBe($"{path} should hold 3 bytes, but its header says 4. Has it been given the name of another file?");
    }

    [Fact]
    public void Images_of_another_size()
    {
        var path = Write(Gzip([.. Header(3, 1, 1, 4), 1, 2, 3, 4]));
        Message(path, 1, 2, 2).ShouldBe($"{path} should hold 1×2×2 bytes, but its header says 1×1×4. Has it been given the name of another file?");
    }

    [Fact]
    public void Fewer_bytes_than_the_header_says()
    {
        var path = Write(Gzip([.. Header(1, 3), 7, 8]));
        Message(path, 3).ShouldBe($"{path} is cut short: 3 bytes expected, 2 found. Fetch the file again.");
    }

    [Fact]
    public void A_header_that_ends_early()
    {
        var path = Write(Gzip([0, 0, 8, 1, 0]));
        Message(path, 3).ShouldBe($"{path} is cut short: 8 bytes expected, 5 found. Fetch the file again.");
        Message(Write(Gzip([0, 0])), 3).ShouldContain("is cut short: 8 bytes expected, 2 found.");
    }

    [Fact]
    public void More_bytes_than_the_header_says()
    {
        var path = Write(Gzip([.. Header(1, 3), 7, 8, 9, 10]));
        Message(path, 3).ShouldBe($"{path} goes on after the 11 bytes that its header announces. Fetch the file again.");
    }

    [Fact]
    public void Something_behind_the_gzip_data()
    {
        var path = Write([.. Gzip([.. Header(1, 3), 7, 8, 9]), 1, 2, 3, 4]);
        Message(path, 3).ShouldBe(
            $"{path} has something behind its gzip data: it should end with the length 11, and ends with 67305985. Fetch the file again.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(1)]
    public void A_file_that_was_cut_off_anywhere(int missing)
    {
        var random = new RandomSource(1);
        var bytes = new byte[500];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)random.NextInt(256);
        var whole = Gzip([.. Header(1, 500), .. bytes]);
        var path = Write(whole[..^missing]);

        Message(path, 500).ShouldStartWith(path);
    }

    [Fact]
    public void A_byte_that_was_changed_is_noticed_by_the_checksum()
    {
        var bytes = Gzip([.. Header(1, 200), .. new byte[200]]);
        bytes[^7] ^= 1;
        var path = Write(bytes);

        Message(path, 200).ShouldStartWith($"{path} is damaged: its gzip data cannot be read (");
    }

    [Fact]
    public void A_folder_without_MNIST()
    {
        var path = folder.File("train-labels-idx1-ubyte.gz");
        Should.Throw<DataException>(() => Mnist.Load(folder.Path)).Message.ShouldBe(
            $"{path} is missing. data/README.md in the repository says where it comes from.");
    }

    [Fact]
    public void Nowhere_upwards_is_there_a_folder_with_MNIST()
    {
        var (here, there) = (Directory.CreateDirectory(folder.File("here")).FullName, Directory.CreateDirectory(folder.File("there")).FullName);
        Should.Throw<DataException>(() => { Mnist.FindFolder(here, there); }).Message.ShouldBe(
            $"There is no folder data/mnist in {here} or {there}, nor in a folder above. Say where MNIST is: Mnist.Load(\"…\").");
    }

    [Fact]
    public void A_folder_with_MNIST_is_found_upwards()
    {
        var here = Directory.CreateDirectory(folder.File("a/b/c")).FullName;
        var data = Directory.CreateDirectory(folder.File("a/data/mnist")).FullName;
        Mnist.FindFolder(here).ShouldBe(data);
    }

    [Fact]
    public void A_folder_in_which_one_file_stands_in_for_another()
    {
        foreach (var file in Directory.GetFiles(MnistFolder.Path))
            File.Copy(file, folder.File(Path.GetFileName(file)));
        var labels = folder.File("train-labels-idx1-ubyte.gz");
        File.Copy(Path.Combine(MnistFolder.Path, "t10k-labels-idx1-ubyte.gz"), labels, overwrite: true);

        Should.Throw<DataException>(() => Mnist.Load(folder.Path)).Message.ShouldBe(
            $"{labels} should hold 60000 bytes, but its header says 10000. Has it been given the name of another file?");
    }

    [Fact]
    public void A_label_that_is_no_digit()
    {
        foreach (var file in Directory.GetFiles(MnistFolder.Path))
            File.Copy(file, folder.File(Path.GetFileName(file)));
        var labels = folder.File("t10k-labels-idx1-ubyte.gz");
        var bytes = new byte[10_000];
        bytes[1234] = 10;
        File.WriteAllBytes(labels, Gzip([.. Header(1, 10_000), .. bytes]));

        Should.Throw<DataException>(() => Mnist.Load(folder.Path)).Message.ShouldBe(
            $"{labels} should hold digits from 0 to 9, but label number 1234 is 10. Fetch the file again.");
    }

    public void Dispose() => folder.Dispose();

    private string Missing => folder.File("missing.gz");

    private static string Message(string path, params int[] dimensions) =>
        Should.Throw<DataException>(() => { IdxFile.Read(path, dimensions); }).Message;

    private static byte[] Header(int rank, params int[] dimensions)
    {
        var header = new byte[4 + 4 * rank];
        (header[2], header[3]) = (8, (byte)rank);
        for (var i = 0; i < rank; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * i), dimensions[i]);
        return header;
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return memory.ToArray();
    }

    private string Write(byte[] bytes)
    {
        var path = folder.File(Path.GetRandomFileName() + ".gz");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
