using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;

namespace MiniFlow.Tests.Data;

/// <summary>The complete MNIST that is in the repository.</summary>
public sealed class MnistTests
{
    private static Mnist Mnist => RealMnist.Value;

    [Theory]
    [InlineData("train-images-idx3-ubyte", "6bbc9ace898e44ae57da46a324031adb")]
    [InlineData("train-labels-idx1-ubyte", "a25bea736e30d166cdddb491f175f624")]
    [InlineData("t10k-images-idx3-ubyte", "2646ac647ad5339dbf082846283269ea")]
    [InlineData("t10k-labels-idx1-ubyte", "27ae3e4e09519cfbb04c329615203637")]
    public void The_files_are_the_published_ones(string name, string md5)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(MnistFolder.Path, name + ".gz")), CompressionMode.Decompress);
#pragma warning disable CA5351 // The published checksums are MD5.
        Convert.ToHexStringLower(MD5.HashData(file)).ShouldBe(md5);
#pragma warning restore CA5351
    }

    [Fact]
    public void It_is_split_as_the_tutorial_does()
    {
        (Mnist.Train.Count, Mnist.Validation.Count, Mnist.Test.Count).ShouldBe((55_000, 5_000, 10_000));
        Mnist.ToString().ShouldBe("MNIST: 55000 to train, 5000 to validate, 10000 to test");

        // The first labels of the training file (5, 0, 4, 1, 9, …) validate; the first of the test file are 7, 2, 1, 0, 4.
        Mnist.Validation.Labels[..5].ToArray<int>().ShouldBe([5, 0, 4, 1, 9]);
        Mnist.Test.Labels[..5].ToArray<int>().ShouldBe([7, 2, 1, 0, 4]);

        // Counted with NumPy: np.bincount(labels[5000:]).
        var counts = new int[10];
        foreach (var label in Mnist.Train.Labels.ToArray<int>())
            counts[label]++;
        counts.ShouldBe([5444, 6179, 5470, 5638, 5307, 4987, 5417, 5715, 5389, 5454]);
    }

    [Fact]
    public void Images_are_rows_of_float32_from_0_to_1()
    {
        var images = Mnist.Test.Images;

        images.Shape.ShouldBe([10_000, 784]);
        images.DType.ShouldBe(DType.Float32);
        ((double)images.Min()).ShouldBe(0);
        ((double)images.Max()).ShouldBe(1);
        Mnist.Test.Images.ShouldBeSameAs(images);

        // The first test image, a 7: rows 7 and 8, columns 6 to 11, in bytes 84 185 159 151 60 36 and 222 254 254 254 254 241.
        (images[0].Reshape(28, 28)[7][6..12] * 255).AllClose(new[] { 84.0, 185, 159, 151, 60, 36 }, relative: 1e-6).ShouldBeTrue();
        (images[0].Reshape(28, 28)[8][6..12] * 255).AllClose(new[] { 222.0, 254, 254, 254, 254, 241 }, relative: 1e-6).ShouldBeTrue();
    }

    [Fact]
    public void The_average_of_all_training_pixels_is_the_known_one()
    {
        // Mean of the 60 000 images: 0.1307, the number that every PyTorch example normalises with.
        var sum = (double)Mnist.Train.Images.Cast(DType.Float64).Sum() + (double)Mnist.Validation.Images.Cast(DType.Float64).Sum();
        (sum / (60_000 * 784.0)).ShouldBe(0.1307, 0.00005);
    }

    [Fact]
    public void It_is_read_in_well_under_a_second()
    {
        _ = Mnist;
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            MiniFlow.Mnist.Load();
            return watch.Elapsed;
        });

        // 60 to 130 ms on an idle machine of two cores.
        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void It_is_found_from_a_folder_that_is_given()
    {
        var folder = MnistFolder.Path;
        MiniFlow.Mnist.Load(folder).Test.Count.ShouldBe(10_000);
    }
}
