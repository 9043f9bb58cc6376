using System.Buffers.Binary;
using System.Text;

namespace MiniFlow.Tests.Checkpoints;

public sealed class SafetensorsTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    private string FilePath => folder.File("model.safetensors");

    [Fact]
    public void Every_dtype_and_rank_comes_back_bit_for_bit()
    {
        var tensors = new Dictionary<string, Tensor>
        {
            ["scalar"] = 2.5f,
            ["vector"] = new[] { 1.5, double.NaN, double.NegativeInfinity },
            ["matrix"] = new[,] { { 1, -2, 3 }, { 4, 5, int.MinValue } },
            ["long"] = new[] { long.MaxValue },
            ["flags"] = new[] { true, false, true },
            ["empty"] = new Tensor([0, 4]),
        };

        Safetensors.Save(FilePath, tensors, new Dictionary<string, string> { ["step"] = "20000" });
        var file = Safetensors.Load(FilePath);

        file.Metadata["step"].ShouldBe("20000");
        file.Tensors.Keys.ShouldBe(tensors.Keys);
        foreach (var (name, tensor) in tensors)
        {
            file.Tensors[name].Shape.ShouldBe(tensor.Shape);
            file.Tensors[name].DType.ShouldBe(tensor.DType);
            file.Tensors[name].ToString().ShouldBe(tensor.ToString());
        }
    }

    /// <summary>The example of the format's own page: a header, then the numbers 1 and 2 as little-endian float32.</summary>
    [Fact]
    public void The_bytes_are_those_of_the_published_format()
    {
        Safetensors.Save(FilePath, new Dictionary<string, Tensor> { ["w"] = new[] { 1f, 2f } });

        var header = """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""".PadRight(56);
        byte[] expected = [56, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(header), 0, 0, 0x80, 0x3F, 0, 0, 0, 0x40];
        File.ReadAllBytes(FilePath).ShouldBe(expected);
    }

    [Fact]
    public void A_failed_write_leaves_the_old_file_and_nothing_else()
    {
        Safetensors.Save(FilePath, new Dictionary<string, Tensor> { ["w"] = 1f });
        var before = File.ReadAllBytes(FilePath);

        Should.Throw<CheckpointException>(() => Safetensors.Save(FilePath, new Dictionary<string, Tensor> { ["__metadata__"] = 1f }))
            .Message.ShouldContain("keeps that name for itself");

        File.ReadAllBytes(FilePath).ShouldBe(before);
        Directory.GetFiles(folder.Path).ShouldBe([FilePath]);
    }

    [Fact]
    public void A_folder_in_the_files_place_is_said_and_leaves_no_scratch_file()
    {
        Directory.CreateDirectory(FilePath);

        Should.Throw<CheckpointException>(() => Safetensors.Save(FilePath, new Dictionary<string, Tensor> { ["w"] = 1f }))
            .Message.ShouldContain(FilePath);

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<CheckpointException>(() => Safetensors.Load(FilePath)).Message.ShouldStartWith($"There is no checkpoint {FilePath}.");

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        Safetensors.Save(FilePath, new Dictionary<string, Tensor> { ["w"] = new[] { 1f, 2f } });
        var whole = File.ReadAllBytes(FilePath);

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Should.Throw<CheckpointException>(() => Safetensors.Load(FilePath)).Message.ShouldContain("is not a whole safetensors file");
        }
    }

    [Theory]
    [InlineData("not json at all", "its header is not JSON")]
    [InlineData("[1, 2]", "its header is not a JSON object")]
    [InlineData("""{"w":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", "the tensor 'w' is of dtype BF16; known here are F32, F64, I32, I64, BOOL")]
    [InlineData("""{"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "the tensor 'w' of shape (3,) needs 12 bytes, but its offsets span 8")]
    [InlineData("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "the bytes of the tensor 'w' begin at 4 where 0 was expected")]
    [InlineData("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "its tensors need 4 bytes of data and it has 8")]
    [InlineData("""{"w":{"shape":[2],"data_offsets":[0,8]}}""", "what it says about the tensor 'w' is not of the format")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "the tensor 'w' stands in it twice")]
    [InlineData("""{"__metadata__":{"step":5},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "its __metadata__ is not an object of strings")]
    public void A_header_that_does_not_agree_says_how(string header, string complaint)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        File.WriteAllBytes(FilePath, [.. length, .. Encoding.ASCII.GetBytes(header), 0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]);

        Should.Throw<CheckpointException>(() => Safetensors.Load(FilePath))
            .Message.ShouldBe($"{FilePath} is not a whole safetensors file: {complaint}. Nothing was loaded.");
    }

    public void Dispose() => folder.Dispose();
}
