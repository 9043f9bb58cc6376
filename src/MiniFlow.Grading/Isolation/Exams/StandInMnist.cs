using System.Buffers.Binary;
using System.IO.Compression;

namespace MiniFlow.Grading.Isolation.Exams;

/// <summary>
/// The folder with MNIST that students' cells read: the digits to train with, and in place of the 10 000 test digits the 5 000 validation digits, twice. An
/// exam's answers do not lie on the desks.
/// </summary>
internal sealed class StandInMnist
{
    private const int Count = 5_000;
    private const int Pixels = 28 * 28;
    private readonly string original;
    private readonly Lazy<Task> preparing;

    /// <summary>Names the folder; its files come with <see cref="PrepareAsync"/>.</summary>
    /// <param name="original">The folder with the real files.</param>
    /// <param name="folder">The folder <c>data</c> that cells get to see.</param>
    public StandInMnist(string original, string folder)
    {
        this.original = original;
        Folder = Directory.CreateDirectory(folder).FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "mnist"));
        preparing = new Lazy<Task>(() => Task.Run(Prepare));
    }

    /// <summary>The folder that holds <c>mnist</c>.</summary>
    public string Folder { get; }

    /// <summary>Writes the files, unless they are there.</summary>
    public Task PrepareAsync() => preparing.Value;

    private void Prepare()
    {
        foreach (var name in (string[])["train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"])
            File.Copy(Path.Combine(original, name), Path.Combine(Folder, "mnist", name));
        Repeat("images-idx3-ubyte.gz", headerLength: 16, Pixels);
        Repeat("labels-idx1-ubyte.gz", headerLength: 8, 1);
    }

    // The first digits of the training file are those that the kit validates with.
    private void Repeat(string name, int headerLength, int size)
    {
        using var training = new GZipStream(File.OpenRead(Path.Combine(original, "train-" + name)), CompressionMode.Decompress);
        var header = new byte[headerLength];
        var digits = new byte[Count * size];
        training.ReadExactly(header);
        training.ReadExactly(digits);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 2 * Count);
        using var test = new GZipStream(File.Create(Path.Combine(Folder, "mnist", "t10k-" + name)), CompressionLevel.Fastest);
        test.Write(header);
        test.Write(digits);
        test.Write(digits);
    }
}
