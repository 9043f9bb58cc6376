namespace MiniFlow;

/// <summary>Some examples: <c>var (images, labels) = mnist.Train.NextBatch(128)</c>.</summary>
/// <param name="Images">One row an example, <c>m×784</c>, float32 in [0, 1].</param>
/// <param name="Labels">The class of each, m numbers, int32.</param>
[TypeFormatterSource]
public readonly record struct Batch(Tensor Images, Tensor Labels)
{
    /// <summary>For instance <c>128 examples of 784 numbers</c>.</summary>
    public override string ToString() => $"{Images.Shape[0]} examples of {Images.Shape[1]} numbers";
}
