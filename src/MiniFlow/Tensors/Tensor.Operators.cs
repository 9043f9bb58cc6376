namespace MiniFlow;

/// <content>
/// The operators, element by element with broadcasting. Two tensors are taken to their common dtype (see <see cref="DTypes.Promote"/>); a
/// bare number takes on the tensor's dtype (see <see cref="Number"/>).
/// </content>
public sealed partial class Tensor
{
    /// <summary>-x, element by element.</summary>
    public static Tensor operator -(Tensor x) => Negate(x);

    /// <summary>x + y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor operator +(Tensor x, Tensor y) => Add(x, y);

    /// <summary>x + y, with one number for y.</summary>
    public static Tensor operator +(Tensor x, Number y) => Add(x, y);

    /// <summary>x + y, with one number for x.</summary>
    public static Tensor operator +(Number x, Tensor y) => Add(y, x);

    /// <summary>x - y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor operator -(Tensor x, Tensor y) => Subtract(x, y);

    /// <summary>x - y, with one number for y.</summary>
    public static Tensor operator -(Tensor x, Number y) => Subtract(x, y);

    /// <summary>x - y, with one number for x.</summary>
    public static Tensor operator -(Number x, Tensor y) => Subtract(x, y);

    /// <summary>x · y, element by element (the matrix product is <see cref="MatMul(Tensor, bool, bool, Tensor?)"/>).</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor operator *(Tensor x, Tensor y) => Multiply(x, y);

    /// <summary>x · y, element by element, with one number for y.</summary>
    public static Tensor operator *(Tensor x, Number y) => Multiply(x, y);

    /// <summary>x · y, element by element, with one number for x.</summary>
    public static Tensor operator *(Number x, Tensor y) => Multiply(y, x);

    /// <summary>x / y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor operator /(Tensor x, Tensor y) => Divide(x, y);

    /// <summary>x / y, element by element, with one number for y.</summary>
    public static Tensor operator /(Tensor x, Number y) => Divide(x, y);

    /// <summary>x / y, element by element, with one number for x.</summary>
    public static Tensor operator /(Number x, Tensor y) => Divide(x, y);
}
