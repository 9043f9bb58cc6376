using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Comparisons, element by element with broadcasting: each gives a bool tensor. As everywhere, NaN equals nothing, not even itself. A bare
/// number takes on the tensor's dtype (see <see cref="Number"/>).
/// </content>
public sealed partial class Tensor
{
    /// <summary>Where x = y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Equal(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<EqualComparison>(x, y, nameof(Equal));
    }

    /// <summary>Where x = y.</summary>
    public static Tensor Equal(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<EqualComparison>(x, y, nameof(Equal));
    }

    /// <summary>Where x ≠ y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor NotEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<NotEqualComparison>(x, y, nameof(NotEqual));
    }

    /// <summary>Where x ≠ y.</summary>
    public static Tensor NotEqual(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<NotEqualComparison>(x, y, nameof(NotEqual));
    }

    /// <summary>Where x &lt; y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Less(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<LessComparison>(x, y, nameof(Less));
    }

    /// <summary>Where x &lt; y.</summary>
    public static Tensor Less(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<LessComparison>(x, y, nameof(Less));
    }

    /// <summary>Where x ≤ y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor LessEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<LessEqualComparison>(x, y, nameof(LessEqual));
    }

    /// <summary>Where x ≤ y.</summary>
    public static Tensor LessEqual(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<LessEqualComparison>(x, y, nameof(LessEqual));
    }

    /// <summary>Where x &gt; y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Greater(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<GreaterComparison>(x, y, nameof(Greater));
    }

    /// <summary>Where x &gt; y.</summary>
    public static Tensor Greater(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<GreaterComparison>(x, y, nameof(Greater));
    }

    /// <summary>Where x ≥ y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor GreaterEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Comparing.Run<GreaterEqualComparison>(x, y, nameof(GreaterEqual));
    }

    /// <summary>Where x ≥ y.</summary>
    public static Tensor GreaterEqual(Tensor x, Number y)
    {
        Present(x);
        return Comparing.Run<GreaterEqualComparison>(x, y, nameof(GreaterEqual));
    }

    /// <summary>
    /// Whether every element is near the one of <paramref name="other"/>: |x - y| ≤ absolute + relative·|y|, as NumPy's allclose. Equal infinities are
    /// near; NaN is near nothing, unless <paramref name="equalNan"/> lets it be near NaN. Broadcasts.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public bool AllClose(Tensor other, double relative = 1e-5, double absolute = 1e-8, bool equalNan = false)
    {
        Present(other);
        return Closeness.All(this, other, relative, absolute, equalNan);
    }
}
