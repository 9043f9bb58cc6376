namespace MiniFlow.Tests.Tensors;

/// <summary>With a destination no operation allocates: a training step can run on buffers that were made once.</summary>
public sealed class AllocationTests
{
    private static readonly Tensor batch = new RandomSource(1).Normal([8, 6]);
    private static readonly Tensor other = new RandomSource(2).Normal([8, 6]);
    private static readonly Tensor weights = new RandomSource(3).Normal([6, 4]);
    private static readonly Tensor bias = new RandomSource(4).Normal([6]);
    private static readonly Tensor column = new RandomSource(5).Normal([8, 1]);
    private static readonly Tensor result = Tensor.Zeros([8, 6]);
    private static readonly Tensor logits = Tensor.Zeros([8, 4]);
    private static readonly Tensor transposed = Tensor.Zeros([6, 8]);
    private static readonly Tensor number = Tensor.Zeros([]);
    private static readonly int[] rows = [3, 1, 4, 1, 5, 2, 6, 0];

    private static readonly Dictionary<string, Action> operations = new()
    {
        ["Add same shape"] = () => Tensor.Add(batch, other, result),
        ["Add a row"] = () => Tensor.Add(batch, bias, result),
        ["Subtract a column"] = () => Tensor.Subtract(batch, column, result),
        ["Multiply outer"] = () => Tensor.Multiply(column, bias, result),
        ["Multiply by a number"] = () => Tensor.Multiply(batch, 0.5, result),
        ["Subtract from a number"] = () => Tensor.Subtract(1, batch, result),
        ["Maximum"] = () => Tensor.Maximum(batch, 0, result),
        ["Pow"] = () => Tensor.Pow(batch, 2, result),
        ["Exp"] = () => Tensor.Exp(batch, result),
        ["Sigmoid"] = () => Tensor.Sigmoid(batch, result),
        ["Relu"] = () => Tensor.Relu(batch, result),
        ["Clip"] = () => Tensor.Clip(batch, -1, 1, result),
        ["Sum of rows"] = () => batch.Sum(axis: 0, into: bias),
        ["Sum of columns"] = () => batch.Sum(axis: 1, keepDims: true, into: column),
        ["Mean"] = () => batch.Mean(into: number),
        ["Max"] = () => batch.Max(axis: 1, keepDims: true, into: column),
        ["SumTo"] = () => batch.SumTo(bias.Shape, bias),
        ["MatMul"] = () => Tensor.MatMul(batch, weights, into: logits),
        ["Transpose"] = () => batch.Transpose(into: transposed),
        ["TakeRows"] = () => batch.TakeRows(rows, into: result),
        ["AddInPlace"] = () => result.AddInPlace(batch, -0.1),
        ["AddInPlace of a row"] = () => result.AddInPlace(bias),
        ["CopyFrom"] = () => result.CopyFrom(bias),
        ["Fill"] = () => result.Fill(1),
    };

    public static TheoryData<string> Operations => [.. operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_with_a_destination_does_not_allocate(string name)
    {
        var operation = operations[name];
        for (var i = 0; i < 50; i++)
            operation();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            operation();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
