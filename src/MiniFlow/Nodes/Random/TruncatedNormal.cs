namespace MiniFlow;

/// <summary>
/// Normally distributed random numbers without those further than two standard deviations from the mean, which are drawn again: what weights are often initialised with. Drawn anew in every run that needs them; a <see cref="Variable"/> keeps what was drawn when it was initialised.
/// </summary>
public sealed class TruncatedNormal : RandomNode
{
    private readonly double mean;
    private readonly double stddev;

    /// <summary>A node for random numbers.</summary>
    /// <param name="shape">The shape, fully known.</param>
    /// <param name="mean">The mean of the distribution.</param>
    /// <param name="stddev">Its standard deviation, 0 or more.</param>
    /// <param name="dtype">Float32 or float64.</param>
    /// <param name="seed">What the numbers begin with; without one, made from the session's seed and the name.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ShapeException">A dimension is unknown.</exception>
    /// <exception cref="GraphException">The distribution or the dtype is none.</exception>
    public TruncatedNormal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32, long? seed = null, string? name = null)
        : base(name, seed)
    {
        (this.mean, this.stddev) = (mean, stddev);
        (Shape, DType) = (RandomRules.Known(this, shape), RandomRules.Floating(this, dtype));
        if (!(stddev >= 0))
            throw new GraphException($"{Label} cannot draw: a standard deviation is 0 or more, not {stddev}.");
    }

    /// <inheritdoc/>
    public override string OperationType => "TruncatedNormal";

    /// <summary>Draws.</summary>
    public override void Forward() => Value = Random.TruncatedNormal(Shape, mean, stddev, DType);

    /// <summary>Nothing: it computes from no other node.</summary>
    public override void Backward()
    {
    }
}
