using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Element-wise arithmetic and functions. Every one takes an optional <c>into</c>: a tensor of the result's shape and dtype that is written
/// instead of a new one. It may be an operand itself. Sums, products and the like of two tensors broadcast.
/// </content>
public sealed partial class Tensor
{
    /// <summary>x + y. Broadcasts. Of two bool tensors: or.</summary>
    public static Tensor Add(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Both(x, y) == DType.Bool
            ? Elementwise.Binary<Max>(x, y, into, nameof(Add))
            : Elementwise.Binary<Kernels.Add>(x, y, into, nameof(Add));
    }

    /// <summary>x · y, element by element. Broadcasts. Of two bool tensors: and.</summary>
    public static Tensor Multiply(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Both(x, y) == DType.Bool
            ? Elementwise.Binary<Min>(x, y, into, nameof(Multiply))
            : Elementwise.Binary<Multiply>(x, y, into, nameof(Multiply));
    }

    /// <summary>x - y. Broadcasts.</summary>
    public static Tensor Subtract(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Both(x, y) == DType.Bool
            ? throw new TensorException("Two bool tensors cannot be subtracted: compare them with NotEqual, or Cast one to a number first.")
            : Elementwise.Binary<Subtract>(x, y, into, nameof(Subtract));
    }

    /// <summary>x / y, element by element. Broadcasts. Two integer tensors give float32.</summary>
    public static Tensor Divide(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        var dtype = Both(x, y);
        return Elementwise.Binary<Divide>(x, y, dtype.IsFloating() ? dtype : DType.Float32, into, nameof(Divide));
    }

    /// <summary>The larger of x and y, element by element; NaN where either is NaN. Broadcasts.</summary>
    public static Tensor Maximum(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Elementwise.Binary<Max>(x, y, into, nameof(Maximum));
    }

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN. Broadcasts.</summary>
    public static Tensor Minimum(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Elementwise.Binary<Min>(x, y, into, nameof(Minimum));
    }

    /// <summary>The same as <see cref="Maximum(Tensor, Tensor, Tensor?)"/> with one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Maximum(Tensor x, double y, Tensor? into = null) => Maximum(x, Like(x, y), into);

    /// <summary>The same as <see cref="Minimum(Tensor, Tensor, Tensor?)"/> with one number, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Minimum(Tensor x, double y, Tensor? into = null) => Minimum(x, Like(x, y), into);

    /// <summary>xʸ, element by element. Broadcasts. Integers need exponents of 0 or more.</summary>
    public static Tensor Pow(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Power.Run(x, y, into);
    }

    /// <summary>The same as <see cref="Pow(Tensor, Tensor, Tensor?)"/> with one exponent, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Pow(Tensor x, double y, Tensor? into = null) => Pow(x, Like(x, y), into);

    /// <summary>The same as <see cref="Pow(Tensor, Tensor, Tensor?)"/> with one exponent, which takes on the dtype of <paramref name="x"/>.</summary>
    public static Tensor Pow(Tensor x, long y, Tensor? into = null) => Pow(x, Like(x, y), into);

    /// <summary>eˣ Integers become float32.</summary>
    public static Tensor Exp(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Floating<Exp>(x, into, nameof(Exp));
    }

    /// <summary>The natural logarithm; -inf at 0, NaN below. Integers become float32.</summary>
    public static Tensor Log(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Floating<Log>(x, into, nameof(Log));
    }

    /// <summary>The square root; NaN below 0. Integers become float32.</summary>
    public static Tensor Sqrt(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Floating<Sqrt>(x, into, nameof(Sqrt));
    }

    /// <summary>The hyperbolic tangent. Integers become float32.</summary>
    public static Tensor Tanh(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Floating<Tanh>(x, into, nameof(Tanh));
    }

    /// <summary>1 / (1 + e⁻ˣ); 0 and 1 far out, never NaN. Integers become float32.</summary>
    public static Tensor Sigmoid(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Floating<Kernels.Sigmoid>(x, into, nameof(Sigmoid));
    }

    /// <summary>-x, element by element.</summary>
    public static Tensor Negate(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Numeric<Negate>(x, into, nameof(Negate));
    }

    /// <summary>|x|, element by element.</summary>
    public static Tensor Abs(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Numeric<Abs>(x, into, nameof(Abs));
    }

    /// <summary>x², element by element.</summary>
    public static Tensor Square(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Numeric<Square>(x, into, nameof(Square));
    }

    /// <summary>-1, 0 or 1, element by element; NaN stays NaN.</summary>
    public static Tensor Sign(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Numeric<Sign>(x, into, nameof(Sign));
    }

    /// <summary>max(x, 0), element by element: the rectified linear unit.</summary>
    public static Tensor Relu(Tensor x, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Numeric<Relu>(x, into, nameof(Relu));
    }

    /// <summary>x with everything below <paramref name="low"/> set to it and everything above <paramref name="high"/> set to that.</summary>
    public static Tensor Clip(Tensor x, double low, double high, Tensor? into = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (low > high)
            throw new TensorException($"Clip needs low to be at most high, but low is {low} and high is {high}.");
        var above = Elementwise.Binary<Max>(x, Full(Shape.Scalar, low, x.DType), into, nameof(Clip));
        return Elementwise.Binary<Min>(above, Full(Shape.Scalar, high, x.DType), above, nameof(Clip));
    }

    /// <summary>Elements of <paramref name="x"/> where <paramref name="condition"/> is true, of <paramref name="y"/> where it is false. All three broadcast.</summary>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Present(x, y);
        return Selection.Run(condition, x, y);
    }

    private static DType Both(Tensor x, Tensor y) => DTypes.Promote(x.DType, y.DType);

    private static void Present(Tensor x, Tensor y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
    }
}
