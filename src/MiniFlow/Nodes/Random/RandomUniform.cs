namespace MiniFlow;

/// <summary>
/// Random numbers, evenly distributed from low up to high. Drawn anew in every run that needs them; a <see cref="Variable"/> keeps what was drawn when it was initialised.
/// </summary>
public sealed class RandomUniform : RandomNode
{
    private readonly double low;
    private readonly double high;

    /// <summary>A node for random numbers.</summary>
    /// <param name="shape">The shape, fully known.</param>
    /// <param name="low">The smallest number.</param>
    /// <param name="high">The end, which is not reached.</param>
    /// <param name="dtype">Float32 or float64.</param>
    /// <param name="seed">What the numbers begin with; without one, made from the session's seed and the name.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ShapeException">A dimension is unknown.</exception>
    /// <exception cref="GraphException">The distribution or the dtype is none.</exception>
    public RandomUniform(Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32, long? seed = null, string? name = null)
        : base(name, seed)
    {
        (this.low, this.high) = (low, high);
        (Shape, DType) = (RandomRules.Known(this, shape), RandomRules.Floating(this, dtype));
        if (!(low <= high))
            throw new GraphException($"{Label} cannot draw: low must be at most high, but low is {low} and high is {high}.");
    }

    /// <inheritdoc/>
    public override string OperationType => "RandomUniform";

    /// <summary>Draws.</summary>
    public override void Forward() => Value = Random.Uniform(Shape, low, high, DType);

    /// <summary>Nothing: it computes from no other node.</summary>
    public override void Backward()
    {
    }
}
