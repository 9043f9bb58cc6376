using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>Other shapes for the same numbers: reshaping (which shares the memory), transposing, broadcasting and its reverse.</content>
public sealed partial class Tensor
{
    /// <summary>The axes in reverse order: rows of a matrix become columns.</summary>
    public Tensor T => Transpose();

    /// <summary>The same numbers, in the same order and the same memory, in another shape. One dimension may be -1: it is computed.</summary>
    /// <exception cref="ShapeException">The new shape has not as many elements.</exception>
    public Tensor Reshape(params int[] dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        return Reshape(new Shape(dimensions));
    }

    /// <summary>The same numbers, in the same order and the same memory, in another shape. One dimension may be unknown: it is computed.</summary>
    /// <exception cref="ShapeException">The new shape has not as many elements.</exception>
    public Tensor Reshape(Shape shape) => View(start, Reshaping.Resolve(shape, Shape));

    /// <summary>The same numbers, in the same memory, as one vector.</summary>
    public Tensor Flatten() => Reshape(new Shape(Size));

    /// <summary>The same numbers, in the same memory, with an axis of size 1 put in at <paramref name="axis"/>: (2, 3) gives (2, 3, 1) at -1.</summary>
    /// <exception cref="TensorException">There is no such place.</exception>
    public Tensor Unsqueeze(int axis)
    {
        if (axis < -Rank - 1 || axis > Rank)
            throw new TensorException($"A shape {Shape} takes a new axis at 0 to {Rank}, or from -{Rank + 1} to -1 counted from the end, not at {axis}.");
        var dimensions = Shape.ToArray().ToList();
        dimensions.Insert(axis < 0 ? axis + Rank + 1 : axis, 1);
        return View(start, new Shape([.. dimensions]));
    }

    /// <summary>The same numbers, in the same memory, without the axes of size 1, or without that one axis.</summary>
    /// <exception cref="ShapeException">The axis is not of size 1.</exception>
    public Tensor Squeeze(int? axis = null)
    {
        if (axis is { } one && Shape[AxisSet.Normalize(one, Shape)] != 1)
            throw new ShapeException($"Squeeze takes away an axis of size 1, but axis {one} of the shape {Shape} has size {Shape[AxisSet.Normalize(one, Shape)]}.");
        var only = axis is { } given ? AxisSet.Normalize(given, Shape) : -1;
        var dimensions = Shape.ToArray().Where((size, at) => size != 1 || (only >= 0 && at != only));
        return View(start, new Shape([.. dimensions]));
    }

    /// <summary>
    /// A copy with the axes in another order: <c>Transpose(2, 0, 1)</c> makes the last axis the first. Without axes, in reverse order.
    /// </summary>
    /// <exception cref="TensorException">The list is not an order of all axes.</exception>
    public Tensor Transpose(params int[] axes) => Transposing.Run(this, axes, null);

    /// <summary>The same as <see cref="Transpose(int[])"/> without axes, written into a tensor of the transposed shape.</summary>
    public Tensor Transpose(Tensor into) => Transposing.Run(this, [], into);

    /// <summary>A tensor of that shape in which this one is repeated as broadcasting repeats it; this one itself when it has that shape.</summary>
    /// <exception cref="ShapeException">This shape does not broadcast to that one.</exception>
    public Tensor BroadcastTo(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (Shape.Equals(shape))
            return this;
        if (!shape.IsFullyKnown || !Shape.BroadcastsTo(shape))
            throw new ShapeException($"The shape {Shape} does not broadcast to {shape}: aligned at the right, each dimension of it must be 1 or the same.");
        var result = Uninitialized(shape, DType);
        result.CopyFrom(this);
        return result;
    }

    /// <summary>
    /// The reverse of broadcasting: sums over the axes along which a tensor of <paramref name="shape"/> was repeated to get this one's shape. It is what
    /// the gradient of a broadcast operand needs. This tensor itself when it has that shape.
    /// </summary>
    /// <exception cref="ShapeException">A tensor of that shape does not broadcast to this shape.</exception>
    public Tensor SumTo(Shape shape, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Unbroadcasting.SumTo(this, shape, into);
    }
}
