namespace MiniFlow;

/// <summary>
/// MNIST: 70 000 handwritten digits, 28×28 grey values each, with the digit that each is meant to be. Split as the tutorials do: of the file of
/// 60 000 the first 5 000 validate and the other 55 000 train; the file of 10 000 tests.
/// </summary>
/// <remarks>LeCun, Cortes, Burges: The MNIST database of handwritten digits. Source, terms and checksums stand in <c>data/README.md</c>.</remarks>
[TypeFormatterSource]
public sealed class Mnist
{
    /// <summary>The height and the width of an image.</summary>
    public const int Side = 28;

    /// <summary>The numbers that an image is: 28·28 = 784.</summary>
    public const int Pixels = Side * Side;

    private const string TrainImages = "train-images-idx3-ubyte.gz";
    private const string TrainLabels = "train-labels-idx1-ubyte.gz";
    private const string TestImages = "t10k-images-idx3-ubyte.gz";
    private const string TestLabels = "t10k-labels-idx1-ubyte.gz";

    private const int TrainingFile = 60_000;
    private const int TestFile = 10_000;
    private const int ForValidation = 5_000;

    private Mnist(DataSet train, DataSet validation, DataSet test) => (Train, Validation, Test) = (train, validation, test);

    /// <summary>The names of the four files, as they are published.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [TrainImages, TrainLabels, TestImages, TestLabels];

    /// <summary>55 000 examples to train with.</summary>
    public DataSet Train { get; }

    /// <summary>5 000 examples to try settings with while training.</summary>
    public DataSet Validation { get; }

    /// <summary>10 000 examples to judge the finished network by.</summary>
    public DataSet Test { get; }

    /// <summary>Reads the four files, in a fraction of a second.</summary>
    /// <param name="folder">
    /// Where they are. Without it, <c>data/mnist</c> is looked for in the current folder and upwards, then in the folder of this library and upwards.
    /// </param>
    /// <param name="seed">What the order of the batches follows from.</param>
    /// <exception cref="DataException">A file is missing or not what it should be; the message says which, what was expected and what was found.</exception>
    public static Mnist Load(string? folder = null, int seed = 0)
    {
        folder ??= FindFolder(Directory.GetCurrentDirectory(), LibraryFolder);

        // By far the largest of the four, so it is unpacked beside the others.
        var trainImages = Task.Run(() => Images(Path.Combine(folder, TrainImages), TrainingFile));
        var trainLabels = Labels(Path.Combine(folder, TrainLabels), TrainingFile);
        var testLabels = Labels(Path.Combine(folder, TestLabels), TestFile);
        var testImages = Images(Path.Combine(folder, TestImages), TestFile);
        return new Mnist(
            Part(trainImages.GetAwaiter().GetResult(), trainLabels, ForValidation..TrainingFile, seed),
            Part(trainImages.GetAwaiter().GetResult(), trainLabels, ..ForValidation, seed),
            Part(testImages, testLabels, ..TestFile, seed));
    }

    /// <summary>For instance <c>MNIST: 55000 to train, 5000 to validate, 10000 to test</c>.</summary>
    public override string ToString() => $"MNIST: {Train.Count} to train, {Validation.Count} to validate, {Test.Count} to test";

    private static byte[] Images(string path, int count) => IdxFile.Read(path, count, Side, Side);

    private static byte[] Labels(string path, int count)
    {
        var labels = IdxFile.Read(path, count);
        return labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)9) is >= 0 and var wrong
            ? throw new DataException($"{path} should hold digits from 0 to 9, but label number {wrong} is {labels[wrong]}. Fetch the file again.")
            : labels;
    }

    private static DataSet Part(byte[] images, byte[] labels, Range range, int seed)
    {
        var (start, count) = range.GetOffsetAndLength(labels.Length);
        return new DataSet(images.AsMemory(start * Pixels, count * Pixels), labels.AsSpan(start, count), seed);
    }

    /// <summary>Where this library lies; a single-file application has no such place for it.</summary>
    private static string LibraryFolder =>
        Path.GetDirectoryName(typeof(Mnist).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;

    /// <summary>The first <c>data/mnist</c> from one of the folders upwards.</summary>
    internal static string FindFolder(params string[] starts)
    {
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "data", "mnist");
                if (Directory.Exists(candidate))
                    return candidate;
            }
        }

        throw new DataException(
            $"There is no folder data/mnist in {string.Join(" or ", starts)}, nor in a folder above. "
            + "Say where MNIST is: Mnist.Load(\"…\").");
    }
}
