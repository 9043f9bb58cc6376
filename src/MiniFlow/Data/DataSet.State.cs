namespace MiniFlow;

/// <content>Where the batches stand, to be saved and restored.</content>
public sealed partial class DataSet
{
    private const string OrderKey = "order";
    private const string PositionKey = "position";
    private const string EpochsKey = "epochs";
    private const string RandomKey = "random";

    /// <summary>
    /// Where the batches stand: the order of this epoch, the position in it, the epochs that are done, the random numbers that the next orders come from. With
    /// <see cref="RestoreOrder"/>, a data set of the same examples gives the batches that would come next here.
    /// </summary>
    public IReadOnlyDictionary<string, Tensor> SaveOrder() => new Dictionary<string, Tensor>
    {
        [OrderKey] = Tensor.Wrap((int[])order.Clone(), order.Length),
        [PositionKey] = next,
        [EpochsKey] = CompletedEpochs,
        [RandomKey] = Tensor.Wrap(random.GetState(), 4),
    };

    /// <summary>Goes on where <see cref="SaveOrder"/> was called.</summary>
    /// <exception cref="DataException">It is no such state, or one of another number of examples; nothing has changed then.</exception>
    public void RestoreOrder(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var restored = Saved(state, OrderKey, DType.Int32, Count).ToArray<int>();
        var position = (int)Saved(state, PositionKey, DType.Int32, Shape.Scalar);
        var epochs = (int)Saved(state, EpochsKey, DType.Int32, Shape.Scalar);
        var numbers = Saved(state, RandomKey, DType.Int64, 4).ToArray<long>();

        if (!restored.Order().SequenceEqual(Enumerable.Range(0, Count)))
            throw new DataException($"The saved order does not name each of the {Count} examples once. It was changed, or is of another data set.");
        if (position < 0 || position > Count || epochs < 0)
            throw new DataException($"The saved position {position} in epoch {epochs} is none in {Count} examples. It was changed, or is of another data set.");
        if (Array.TrueForAll(numbers, number => number == 0))
            throw new DataException("The saved state of the random numbers is all 0, which none can be. It was changed.");

        random.SetState(numbers);
        restored.CopyTo(order, 0);
        (next, CompletedEpochs) = (position, epochs);
    }

    private static Tensor Saved(IReadOnlyDictionary<string, Tensor> state, string key, DType dtype, Shape shape)
    {
        if (!state.TryGetValue(key, out var tensor))
            throw new DataException($"The saved order has no '{key}'. Hand over what {nameof(SaveOrder)} gave: {OrderKey}, {PositionKey}, {EpochsKey}, {RandomKey}.");
        return tensor.DType == dtype && tensor.Shape == shape
            ? tensor
            : throw new DataException($"The saved '{key}' is {tensor.DType.Name()} of shape {tensor.Shape}, but should be {dtype.Name()} of shape {shape}. It is of another data set.");
    }
}
