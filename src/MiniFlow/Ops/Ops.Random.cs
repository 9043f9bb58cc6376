namespace MiniFlow;

/// <content>Random numbers.</content>
public static partial class Ops
{
    /// <summary>Normally distributed numbers within two standard deviations of the mean.</summary>
    /// <inheritdoc cref="MiniFlow.TruncatedNormal(Shape, double, double, DType, long?, string?)"/>
    public static Node TruncatedNormal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32, long? seed = null, string? name = null) =>
        new TruncatedNormal(shape, mean, stddev, dtype, seed, name);

    /// <summary>Normally distributed numbers.</summary>
    /// <inheritdoc cref="MiniFlow.RandomNormal(Shape, double, double, DType, long?, string?)"/>
    public static Node RandomNormal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32, long? seed = null, string? name = null) =>
        new RandomNormal(shape, mean, stddev, dtype, seed, name);

    /// <summary>Numbers evenly distributed from low up to high.</summary>
    /// <inheritdoc cref="MiniFlow.RandomUniform(Shape, double, double, DType, long?, string?)"/>
    public static Node RandomUniform(Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32, long? seed = null, string? name = null) =>
        new RandomUniform(shape, low, high, dtype, seed, name);

    /// <summary>x with elements set to 0 at random, and those that are kept scaled by 1/p.</summary>
    /// <inheritdoc cref="MiniFlow.Dropout(Node, Node, long?, string?)"/>
    public static Node Dropout(Node x, Node keepProbability, long? seed = null, string? name = null) => new Dropout(x, keepProbability, seed, name);

    /// <summary>x with elements set to 0 at random, always with the same keep probability.</summary>
    /// <inheritdoc cref="MiniFlow.Dropout(Node, Node, long?, string?)"/>
    public static Node Dropout(Node x, double keepProbability, long? seed = null, string? name = null) =>
        new Dropout(x, Constant.Beside(x, keepProbability), seed, name);
}
