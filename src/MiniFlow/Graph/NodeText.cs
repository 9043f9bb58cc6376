namespace MiniFlow;

/// <summary>How a node prints what is known about its value, in the words that TensorFlow 1 prints.</summary>
internal static class NodeText
{
    public static string Of(Shape shape) => shape.IsRankKnown ? shape.ToString() : "<unknown>";
}
