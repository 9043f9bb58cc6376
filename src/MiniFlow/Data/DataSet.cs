using System.Numerics.Tensors;

namespace MiniFlow;

/// <summary>
/// Examples with their labels, to take as a whole or in batches. The grey values stay the bytes that they were in the file until they are asked for.
/// </summary>
public sealed class DataSet
{
    private readonly ReadOnlyMemory<byte> pixels;
    private readonly int width;
    private readonly int[] order;
    private readonly RandomSource random;
    private Tensor? images;
    private int next;

    internal DataSet(ReadOnlyMemory<byte> pixels, ReadOnlySpan<byte> labels, int seed)
    {
        this.pixels = pixels;
        width = pixels.Length / labels.Length;
        random = new RandomSource(seed);
        Labels = Tensor.Wrap(Array.ConvertAll(labels.ToArray(), label => (int)label), labels.Length);
        order = Enumerable.Range(0, labels.Length).ToArray();
        random.Shuffle<int>(order);
    }

    /// <summary>How many examples there are.</summary>
    public int Count => order.Length;

    /// <summary>How often every example has been in a batch.</summary>
    public int CompletedEpochs { get; private set; }

    /// <summary>All images, <c>N×784</c>, float32 from 0 (paper) to 1 (ink). Made when first asked for; do not write to it.</summary>
    public Tensor Images => images ??= Scaled(pixels.Span);

    /// <summary>All labels, N numbers, int32. Do not write to it.</summary>
    public Tensor Labels { get; }

    /// <summary>
    /// The next <paramref name="size"/> examples in an order that is shuffled anew for each epoch, from the seed. A batch that reaches the end of an epoch
    /// goes on with the first examples of the next one: every batch is full, and every example comes once an epoch.
    /// </summary>
    /// <exception cref="DataException">The size is not above 0.</exception>
    public Batch NextBatch(int size)
    {
        if (size <= 0)
            throw new DataException($"A batch needs at least one example, not {size}.");

        var batch = new Tensor([size, width]);
        var labels = new Tensor(size, DType.Int32);
        for (var i = 0; i < size; i++)
        {
            if (next == Count)
                StartEpoch();
            var example = order[next++];
            Scale(pixels.Span.Slice(example * width, width), batch.AsSpan<float>().Slice(i * width, width));
            labels.AsSpan<int>()[i] = Labels.AsSpan<int>()[example];
        }

        return new Batch(batch, labels);
    }

    /// <summary>For instance <c>55000 examples of 784 numbers</c>.</summary>
    public override string ToString() => $"{Count} examples of {width} numbers";

    private void StartEpoch()
    {
        CompletedEpochs++;
        next = 0;
        random.Shuffle<int>(order);
    }

    private Tensor Scaled(ReadOnlySpan<byte> bytes)
    {
        var tensor = new Tensor([Count, width]);
        Scale(bytes, tensor.AsSpan<float>());
        return tensor;
    }

    private static void Scale(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        TensorPrimitives.ConvertTruncating<byte, float>(bytes, numbers);
        TensorPrimitives.Divide(numbers, byte.MaxValue, numbers);
    }
}
