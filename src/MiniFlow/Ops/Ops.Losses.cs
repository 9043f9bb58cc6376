namespace MiniFlow;

/// <content>Losses, one for each example.</content>
public static partial class Ops
{
    /// <summary>Softmax of the logits, then cross-entropy against one-hot rows: m×k and m×k give m losses.</summary>
    /// <exception cref="ShapeException">The two are not matrices of the same shape.</exception>
    public static Node SoftmaxCrossEntropyWithLogits(Node labels, Node logits, string? name = null) =>
        new SoftmaxCrossEntropyWithLogits(labels, logits, name);

    /// <summary>Softmax of the logits, then cross-entropy against class indices: m and m×k give m losses.</summary>
    /// <exception cref="ShapeException">The logits are no matrix, or there is not one label for each row of them.</exception>
    public static Node SparseSoftmaxCrossEntropyWithLogits(Node labels, Node logits, string? name = null) =>
        new SparseSoftmaxCrossEntropyWithLogits(labels, logits, name);
}
