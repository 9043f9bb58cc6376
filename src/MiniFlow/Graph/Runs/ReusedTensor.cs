namespace MiniFlow;

/// <summary>
/// A tensor that a node computes into in every run, made anew only when another shape or dtype is asked for. Large arrays that are made and dropped in every
/// step cost more than computing them: the garbage collector has to clear up after each. The last two shapes are kept: batches to train with, and now
/// and then all examples to test with.
/// </summary>
internal struct ReusedTensor
{
    private Tensor? tensor;
    private Tensor? other;

    /// <summary>The tensor, with whatever the last run has left in it.</summary>
    public Tensor For(Shape shape, DType dtype)
    {
        if (tensor is { } mine && Fits(mine, shape, dtype))
            return mine;
        (tensor, other) = (other, tensor);
        if (tensor is not { } before || !Fits(before, shape, dtype))
            tensor = NewFor(shape, dtype);
        return tensor;
    }

    /// <summary>
    /// The tensor that somebody is about to see, for keeps: if it is this one, the next run makes another; if it is another one that a run will write to, a
    /// copy.
    /// </summary>
    public Tensor GiveAway(Tensor seen)
    {
        GiveAwayIfOwn(seen);
        return seen.IsReused ? seen.Copy() : seen;
    }

    /// <summary>If it is this tensor, the next run makes another; else nothing happens.</summary>
    public Tensor GiveAwayIfOwn(Tensor seen)
    {
        if (ReferenceEquals(seen, tensor))
        {
            tensor = null;
            seen.IsReused = false;
        }

        return seen;
    }

    private static bool Fits(Tensor tensor, Shape shape, DType dtype) => tensor.DType == dtype && tensor.Shape.Equals(shape);

    private static Tensor NewFor(Shape shape, DType dtype)
    {
        var made = Tensor.Uninitialized(shape, dtype);
        made.IsReused = true;
        return made;
    }
}
