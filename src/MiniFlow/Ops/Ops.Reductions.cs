namespace MiniFlow;

/// <content>Many elements to one.</content>
public static partial class Ops
{
    /// <summary>The sum of all elements, or along one axis; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceSum(Node x, int? axis = null, bool keepDims = false, string? name = null) => new Sum(x, axis is { } one ? [one] : null, keepDims, name);

    /// <summary>The sum of the elements along several axes.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceSum(Node x, int[] axes, bool keepDims = false, string? name = null) => new Sum(x, axes, keepDims, name);

    /// <summary>The sum of several nodes of one shape, put side by side: <c>ReduceSum([a, b, c])</c>.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Node ReduceSum(IReadOnlyList<Node> nodes, string? name = null) => new Sum(new Pack(nodes), name: name);

    /// <summary>The mean of all elements, or along one axis; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMean(Node x, int? axis = null, bool keepDims = false, string? name = null) => new Mean(x, axis is { } one ? [one] : null, keepDims, name);

    /// <summary>The mean of the elements along several axes.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMean(Node x, int[] axes, bool keepDims = false, string? name = null) => new Mean(x, axes, keepDims, name);

    /// <summary>The mean of several nodes of one shape, put side by side: <c>ReduceMean([a, b, c])</c>.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Node ReduceMean(IReadOnlyList<Node> nodes, string? name = null) => new Mean(new Pack(nodes), name: name);

    /// <summary>The largest of all elements, or along one axis; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMax(Node x, int? axis = null, bool keepDims = false, string? name = null) => new Max(x, axis is { } one ? [one] : null, keepDims, name);

    /// <summary>The largest of the elements along several axes.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMax(Node x, int[] axes, bool keepDims = false, string? name = null) => new Max(x, axes, keepDims, name);

    /// <summary>The largest of several nodes of one shape, put side by side: <c>ReduceMax([a, b, c])</c>.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Node ReduceMax(IReadOnlyList<Node> nodes, string? name = null) => new Max(new Pack(nodes), name: name);

    /// <summary>The smallest of all elements, or along one axis; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMin(Node x, int? axis = null, bool keepDims = false, string? name = null) => new Min(x, axis is { } one ? [one] : null, keepDims, name);

    /// <summary>The smallest of the elements along several axes.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ReduceMin(Node x, int[] axes, bool keepDims = false, string? name = null) => new Min(x, axes, keepDims, name);

    /// <summary>The smallest of several nodes of one shape, put side by side: <c>ReduceMin([a, b, c])</c>.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Node ReduceMin(IReadOnlyList<Node> nodes, string? name = null) => new Min(new Pack(nodes), name: name);

    /// <summary>Where the largest element along an axis is, as int64.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static Node ArgMax(Node x, int axis = 0, string? name = null) => new ArgMax(x, axis, name);
}
