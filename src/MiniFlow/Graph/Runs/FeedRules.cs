namespace MiniFlow;

/// <summary>What a node accepts from a feed.</summary>
internal static class FeedRules
{
    /// <summary>The fed tensor in the node's dtype, or as it comes if the node has none or <paramref name="asItComes"/>.</summary>
    /// <exception cref="ShapeException">It has another shape than the node.</exception>
    /// <exception cref="GraphException">It has a dtype that cannot be converted without loss.</exception>
    public static Tensor Accept(Node node, Tensor fed, bool asItComes)
    {
        if (!node.Shape.IsCompatibleWith(fed.Shape))
        {
            throw new ShapeException(
                $"{node.Label} is fed a value of shape {fed.Shape}, but it was made for {node.Shape}. "
                + "Reshape the value, or make the input with another shape (null for a dimension that may vary).");
        }

        return node.DType == fed.DType || node.DType == DType.Unknown || asItComes ? fed : Converted(node, fed, node.DType);
    }

    private static Tensor Converted(Node node, Tensor fed, DType dtype)
    {
        if ((fed.DType == DType.Bool) != (dtype == DType.Bool))
        {
            throw new GraphException(
                $"{node.Label} takes {dtype.Name()} and is fed {fed.DType.Name()}. Truth values and numbers are not the same: "
                + $"if 1 is to stand for true, feed value.Cast(DType.{dtype}).");
        }

        return dtype.IsFloating() || !fed.DType.IsFloating()
            ? fed.Cast(dtype)
            : throw new GraphException(
                $"{node.Label} takes {dtype.Name()} and is fed {fed.DType.Name()}, whose fractions would be lost. "
                + $"If the numbers are whole, feed value.Cast(DType.{dtype}).");
    }
}
