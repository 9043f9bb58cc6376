namespace MiniFlow;

/// <content>Matrix products, other shapes, and nodes put together.</content>
public static partial class Ops
{
    /// <summary>The matrix product op(a)·op(b), where op transposes a matrix when asked: m×k times k×n gives m×n.</summary>
    /// <exception cref="ShapeException">One of the two is no matrix, or the inner dimensions differ.</exception>
    public static Node MatMul(Node a, Node b, bool transposeA = false, bool transposeB = false, string? name = null) =>
        new MatMul(a, b, transposeA, transposeB, name);

    /// <summary>The same numbers in another shape; one dimension may be -1.</summary>
    /// <exception cref="ShapeException">The new shape has not as many elements.</exception>
    public static Node Reshape(Node x, Shape shape, string? name = null) => new Reshape(x, shape, name);

    /// <summary>The axes in another order, without one in reverse order.</summary>
    /// <exception cref="ShapeException">The list is not an order of all axes.</exception>
    public static Node Transpose(Node x, int[]? axes = null, string? name = null) => new Transpose(x, axes, name);

    /// <summary>Nodes end to end along an axis that they have.</summary>
    /// <exception cref="ShapeException">The shapes differ along another axis.</exception>
    public static Node Concat(IReadOnlyList<Node> nodes, int axis = 0, string? name = null) => new Concat(nodes, axis, name);

    /// <summary>Nodes of one shape side by side along a new axis.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Node Stack(IReadOnlyList<Node> nodes, int axis = 0, string? name = null) => new Pack(nodes, axis, name);

    /// <summary>For every class index a row of zeros with a one at that index.</summary>
    public static Node OneHot(Node indices, int depth, string? name = null) => new OneHot(indices, depth, name);

    /// <summary>A constant of zeros.</summary>
    public static Node Zeros(Shape shape, DType dtype = DType.Float32, string? name = null) => new Constant(Tensor.Zeros(shape, dtype), name: name ?? "zeros");

    /// <summary>A constant of ones.</summary>
    public static Node Ones(Shape shape, DType dtype = DType.Float32, string? name = null) => new Constant(Tensor.Ones(shape, dtype), name: name ?? "ones");

    /// <summary>A constant with one number everywhere.</summary>
    public static Node Fill(Shape shape, Tensor value, string? name = null) => new Constant(value, shape, name ?? "Fill");
}
