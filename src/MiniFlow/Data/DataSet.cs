namespace MiniFlow;

/// <summary>
/// Examples with their labels, to take as a whole or in batches. The grey values stay the bytes that they were in the file until they are asked for.
/// </summary>
[TypeFormatterSource]
public sealed partial class DataSet
{
    private readonly ReadOnlyMemory<byte> pixels;
    private readonly int width;
    private readonly int[] order;
    private readonly RandomSource random;
    private Tensor? images;
    private int next;
    private int[] drawn = [];

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
    public Batch NextBatch(int size) => size > 0
        ? NextBatch(new Batch(Tensor.Uninitialized([size, width], DType.Float32), Tensor.Uninitialized(size, DType.Int32)))
        : throw new DataException($"A batch needs at least one example, not {size}.");

    /// <summary>The same, written over a batch that is not needed any more: many steps without new memory.</summary>
    /// <exception cref="TensorException">The tensors of the batch are not float32 images and int32 labels.</exception>
    public Batch NextBatch(Batch into)
    {
        var (numbers, classes) = (into.Images, into.Labels);
        if (numbers.Rank != 2 || numbers.Shape[0] != classes.Size || numbers.Shape[1] != width)
            throw new DataException($"A batch of {classes.Size} labels here needs images of shape ({classes.Size}, {width}), not {numbers.Shape}.");

        // Asked for before anything is drawn, so that a batch of another dtype leaves the order where it was.
        _ = numbers.AsSpan<float>();
        var labels = classes.AsSpan<int>();
        var all = Labels.AsSpan<int>();
        if (drawn.Length != labels.Length)
            drawn = new int[labels.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            if (next == Count)
                StartEpoch();
            drawn[i] = order[next++];
            labels[i] = all[drawn[i]];
        }

        var pass = new BatchPass(pixels, width, drawn, numbers.AsMemory<float>());
        WorkerPool.Run(pass, pass.Chunks);
        return into;
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
        var tensor = Tensor.Uninitialized([Count, width], DType.Float32);
        GreyValues.Scale(bytes, tensor.AsSpan<float>());
        return tensor;
    }
}
