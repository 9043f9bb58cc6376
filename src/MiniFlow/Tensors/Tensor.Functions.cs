using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Element-wise functions. Every one takes an optional <c>into</c>: a tensor of the result's shape and dtype that is written instead of a new
/// one, and that may be <c>x</c> itself.
/// </content>
public sealed partial class Tensor
{
    /// <summary>eˣ. Integers become float32.</summary>
    public static Tensor Exp(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Floating<ExpKernel>(x, into, nameof(Exp));
    }

    /// <summary>The natural logarithm; -inf at 0, NaN below. Integers become float32.</summary>
    public static Tensor Log(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Floating<LogKernel>(x, into, nameof(Log));
    }

    /// <summary>The square root; NaN below 0. Integers become float32.</summary>
    public static Tensor Sqrt(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Floating<SqrtKernel>(x, into, nameof(Sqrt));
    }

    /// <summary>The hyperbolic tangent. Integers become float32.</summary>
    public static Tensor Tanh(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Floating<TanhKernel>(x, into, nameof(Tanh));
    }

    /// <summary>1 / (1 + e⁻ˣ): 0 and 1 far out, never NaN. Integers become float32.</summary>
    public static Tensor Sigmoid(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Floating<SigmoidKernel>(x, into, nameof(Sigmoid));
    }

    /// <summary>-x.</summary>
    public static Tensor Negate(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Numeric<NegateKernel>(x, into, nameof(Negate));
    }

    /// <summary>|x|.</summary>
    public static Tensor Abs(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Numeric<AbsKernel>(x, into, nameof(Abs));
    }

    /// <summary>x².</summary>
    public static Tensor Square(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Numeric<SquareKernel>(x, into, nameof(Square));
    }

    /// <summary>-1, 0 or 1; NaN stays NaN.</summary>
    public static Tensor Sign(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Numeric<SignKernel>(x, into, nameof(Sign));
    }

    /// <summary>max(x, 0): the rectified linear unit.</summary>
    public static Tensor Relu(Tensor x, Tensor? into = null)
    {
        Present(x);
        return Functions.Numeric<ReluKernel>(x, into, nameof(Relu));
    }

    /// <summary>x, but <paramref name="low"/> where it is below that, and <paramref name="high"/> where it is above that.</summary>
    public static Tensor Clip(Tensor x, Number low, Number high, Tensor? into = null)
    {
        var raised = Maximum(x, low, into);
        return Minimum(raised, high, into ?? (high.DTypeBeside(raised.DType) == raised.DType ? raised : null));
    }

    /// <summary>Elements of <paramref name="x"/> where <paramref name="condition"/> is true, of <paramref name="y"/> where it is false. All three
    /// broadcast. A bare number is a tensor of its own here: float32 or int32.</summary>
    /// <exception cref="TensorException">The condition is no bool tensor.</exception>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y)
    {
        Present(condition);
        Present(x, y);
        return Selection.Run(condition, x, y);
    }
}
