using System.Runtime.CompilerServices;
using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Element-wise arithmetic with broadcasting. Every operation takes an optional <c>into</c>: a tensor of the result's shape and dtype that is
/// written instead of a new one, and that may be an operand itself. A bare number takes on the tensor's dtype (see <see cref="Number"/>).
/// </content>
public sealed partial class Tensor
{
    /// <summary>x + y. Of two bool tensors: or.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Add(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        var dtype = DTypes.Promote(x.DType, y.DType);
        return dtype == DType.Bool
            ? Elementwise.Run<MaxKernel>(x, y, dtype, into, nameof(Add))
            : Elementwise.Run<AddKernel>(x, y, dtype, into, nameof(Add));
    }

    /// <summary>x + y.</summary>
    public static Tensor Add(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<AddKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Add));
    }

    /// <summary>x - y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Subtract(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        var dtype = DTypes.Promote(x.DType, y.DType);
        return dtype == DType.Bool
            ? throw new TensorException("Two bool tensors cannot be subtracted: compare them with NotEqual, or Cast one to a number first.")
            : Elementwise.Run<SubtractKernel>(x, y, dtype, into, nameof(Subtract));
    }

    /// <summary>x - y.</summary>
    public static Tensor Subtract(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<SubtractKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Subtract));
    }

    /// <summary>x - y.</summary>
    public static Tensor Subtract(Number x, Tensor y, Tensor? into = null)
    {
        Present(y);
        return Elementwise.Run<SubtractKernel>(y, x, numberFirst: true, x.DTypeBeside(y.DType), into, nameof(Subtract));
    }

    /// <summary>x · y, element by element. Of two bool tensors: and.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Multiply(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        var dtype = DTypes.Promote(x.DType, y.DType);
        return dtype == DType.Bool
            ? Elementwise.Run<MinKernel>(x, y, dtype, into, nameof(Multiply))
            : Elementwise.Run<MultiplyKernel>(x, y, dtype, into, nameof(Multiply));
    }

    /// <summary>x · y, element by element.</summary>
    public static Tensor Multiply(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<MultiplyKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Multiply));
    }

    /// <summary>x / y, element by element. Integers give float32.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Divide(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Elementwise.Run<DivideKernel>(x, y, Quotient(DTypes.Promote(x.DType, y.DType)), into, nameof(Divide));
    }

    /// <summary>x / y, element by element. Integers give float32.</summary>
    public static Tensor Divide(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<DivideKernel>(x, y, numberFirst: false, Quotient(y.DTypeBeside(x.DType)), into, nameof(Divide));
    }

    /// <summary>x / y, element by element. Integers give float32.</summary>
    public static Tensor Divide(Number x, Tensor y, Tensor? into = null)
    {
        Present(y);
        return Elementwise.Run<DivideKernel>(y, x, numberFirst: true, Quotient(x.DTypeBeside(y.DType)), into, nameof(Divide));
    }

    /// <summary>The larger of x and y, element by element; NaN where either is NaN.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Maximum(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Elementwise.Run<MaxKernel>(x, y, DTypes.Promote(x.DType, y.DType), into, nameof(Maximum));
    }

    /// <summary>The larger of x and y, element by element; NaN where either is NaN.</summary>
    public static Tensor Maximum(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<MaxKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Maximum));
    }

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Minimum(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        return Elementwise.Run<MinKernel>(x, y, DTypes.Promote(x.DType, y.DType), into, nameof(Minimum));
    }

    /// <summary>The smaller of x and y, element by element; NaN where either is NaN.</summary>
    public static Tensor Minimum(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<MinKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Minimum));
    }

    /// <summary>xʸ, element by element. Integers need exponents of 0 or more.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor Pow(Tensor x, Tensor y, Tensor? into = null)
    {
        Present(x, y);
        var dtype = DTypes.Promote(x.DType, y.DType);
        return dtype == DType.Bool
            ? throw new TensorException("Pow of two bool tensors means nothing: Cast one to a number first.")
            : Elementwise.Run<PowerKernel>(x, y, dtype, into, nameof(Pow));
    }

    /// <summary>xʸ, element by element. Integers need exponents of 0 or more.</summary>
    public static Tensor Pow(Tensor x, Number y, Tensor? into = null)
    {
        Present(x);
        return Elementwise.Run<PowerKernel>(x, y, numberFirst: false, y.DTypeBeside(x.DType), into, nameof(Pow));
    }

    private static DType Quotient(DType dtype) => dtype.IsFloating() ? dtype : DType.Float32;

    private static void Present(Tensor? x, Tensor? y, [CallerMemberName] string name = "")
    {
        Present(x, name);
        Present(y, name);
    }

    private static void Present(Tensor? x, [CallerMemberName] string name = "")
    {
        if (x is null)
            throw new TensorException($"{name} was given null where it needs a tensor: was that Value or variable ever set?");
    }
}
