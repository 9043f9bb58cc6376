namespace MiniFlow;

/// <summary>
/// The gradient by trying: how much the output changes when one number changes a little. Slow, and right for any node whatever its
/// <see cref="Node.Backward"/> does: what a backward pass is checked against.
/// </summary>
public static class NumericalGradient
{
    /// <summary>
    /// Central differences in float64, <c>∂f/∂wᵢ ≈ (f(wᵢ + h) - f(wᵢ - h)) / 2h</c>, one number of <paramref name="wrt"/> after the other. Of an output with
    /// several numbers it is the gradient of their sum; of a <see cref="DummyGrad"/>, of their sum weighted with the gradient that it is fed.
    /// </summary>
    /// <param name="node">The output.</param>
    /// <param name="feed">A value for each input; those in floating point, and that of <paramref name="wrt"/>, are taken as float64. Nothing in it changes.</param>
    /// <param name="wrt">The input to vary; it must be in the feed.</param>
    /// <param name="step">The step h. The error is about h² + 10⁻¹⁶/h: least near 10⁻⁵.</param>
    /// <returns>A float64 tensor of the shape of the value of <paramref name="wrt"/>.</returns>
    /// <exception cref="GraphException">The input is not in the feed, or the forward pass fails.</exception>
    public static Tensor Of(Node node, Feed feed, Node wrt, double step = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(wrt);
        if (!(step > 0))
            throw new GraphException($"The step of a numerical gradient must be above 0, not {step}. 1e-5 is a good one.");

        var exact = InFloat64(feed);
        if (!exact.Contains(wrt) || wrt is DummyGrad)
            throw new GraphException($"A numerical gradient varies an input that is fed, and {wrt.Label} is not. The feed has: {feed}.");
        var varied = exact[wrt] = exact[wrt].Cast(DType.Float64);
        var weights = node is DummyGrad && exact.Contains(node) ? exact[node] : null;
        var gradient = new Tensor(varied.Shape, DType.Float64);
        var numbers = varied.AsSpan<double>();
        var results = gradient.AsSpan<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var middle = numbers[i];
            numbers[i] = middle + step;
            var above = Total(node, exact, weights);
            numbers[i] = middle - step;
            var below = Total(node, exact, weights);
            numbers[i] = middle;
            results[i] = (above - below) / (2 * step);
        }

        return gradient;
    }

    private static Feed InFloat64(Feed feed)
    {
        var exact = new Feed();
        foreach (var (node, tensor) in feed)
            exact[node] = tensor.DType == DType.Float32 ? tensor.Cast(DType.Float64) : tensor.Copy();
        return exact;
    }

    private static double Total(Node node, Feed feed, Tensor? weights)
    {
        var value = Plan.For(node).Value(feed, asItComes: true);
        return (double)(weights is null ? value : value * weights).Cast(DType.Float64).Sum();
    }
}
