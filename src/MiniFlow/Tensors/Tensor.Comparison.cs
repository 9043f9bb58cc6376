using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>Comparisons, element by element with broadcasting: each gives a bool tensor.</content>
public sealed partial class Tensor
{
    /// <summary>Where x = y. Broadcasts; false where either is NaN.</summary>
    public static Tensor Equal(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<Equal>(x, y, nameof(Equal));
    }

    /// <summary>Where x = y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Equal(Tensor x, double y) => Equal(x, Like(x, y));

    /// <summary>Where x ≠ y. Broadcasts; true where either is NaN.</summary>
    public static Tensor NotEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<NotEqual>(x, y, nameof(NotEqual));
    }

    /// <summary>Where x ≠ y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor NotEqual(Tensor x, double y) => NotEqual(x, Like(x, y));

    /// <summary>Where x &lt; y. Broadcasts; false where either is NaN.</summary>
    public static Tensor Less(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<Less>(x, y, nameof(Less));
    }

    /// <summary>Where x &lt; y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Less(Tensor x, double y) => Less(x, Like(x, y));

    /// <summary>Where x ≤ y. Broadcasts; false where either is NaN.</summary>
    public static Tensor LessEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<LessEqual>(x, y, nameof(LessEqual));
    }

    /// <summary>Where x ≤ y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor LessEqual(Tensor x, double y) => LessEqual(x, Like(x, y));

    /// <summary>Where x &gt; y. Broadcasts; false where either is NaN.</summary>
    public static Tensor Greater(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<Greater>(x, y, nameof(Greater));
    }

    /// <summary>Where x &gt; y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Greater(Tensor x, double y) => Greater(x, Like(x, y));

    /// <summary>Where x ≥ y. Broadcasts; false where either is NaN.</summary>
    public static Tensor GreaterEqual(Tensor x, Tensor y)
    {
        Present(x, y);
        return Elementwise.Compare<GreaterEqual>(x, y, nameof(GreaterEqual));
    }

    /// <summary>Where x ≥ y, for one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor GreaterEqual(Tensor x, double y) => GreaterEqual(x, Like(x, y));

    /// <summary>
    /// Whether every element is near the one of <paramref name="other"/>: |x - y| ≤ absolute + relative·|y|, as NumPy's allclose. Equal infinities are
    /// near; NaN is near nothing unless <paramref name="equalNan"/>. Broadcasts.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public bool AllClose(Tensor other, double relative = 1e-5, double absolute = 1e-8, bool equalNan = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Closeness.All(this, other, relative, absolute, equalNan);
    }
}
