namespace MiniFlow;

/// <content>
/// The operators. Two tensors are taken to their common dtype (see <see cref="DTypes.Promote"/>) and broadcast; a bare C# number takes on the
/// tensor's dtype, except that a number with a decimal point makes an integer tensor float32.
/// </content>
public sealed partial class Tensor
{
    /// <summary>-x, element by element.</summary>
    public static Tensor operator -(Tensor x) => Negate(x);

    /// <summary>x + y, broadcast. The same as <see cref="Add(Tensor, Tensor, Tensor?)"/>.</summary>
    public static Tensor operator +(Tensor x, Tensor y) => Add(x, y);

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor x, double y) => Add(x, Like(x, y));

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(double x, Tensor y) => Add(Like(y, x), y);

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor x, long y) => Add(x, Like(x, y));

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(long x, Tensor y) => Add(Like(y, x), y);

    /// <summary>x - y, broadcast. The same as <see cref="Subtract(Tensor, Tensor, Tensor?)"/>.</summary>
    public static Tensor operator -(Tensor x, Tensor y) => Subtract(x, y);

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor x, double y) => Subtract(x, Like(x, y));

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(double x, Tensor y) => Subtract(Like(y, x), y);

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor x, long y) => Subtract(x, Like(x, y));

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(long x, Tensor y) => Subtract(Like(y, x), y);

    /// <summary>x · y, element by element, broadcast. The same as <see cref="Multiply(Tensor, Tensor, Tensor?)"/>.</summary>
    public static Tensor operator *(Tensor x, Tensor y) => Multiply(x, y);

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor x, double y) => Multiply(x, Like(x, y));

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(double x, Tensor y) => Multiply(Like(y, x), y);

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor x, long y) => Multiply(x, Like(x, y));

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(long x, Tensor y) => Multiply(Like(y, x), y);

    /// <summary>x / y, element by element, broadcast. The same as <see cref="Divide(Tensor, Tensor, Tensor?)"/>.</summary>
    public static Tensor operator /(Tensor x, Tensor y) => Divide(x, y);

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor x, double y) => Divide(x, Like(x, y));

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(double x, Tensor y) => Divide(Like(y, x), y);

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor x, long y) => Divide(x, Like(x, y));

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(long x, Tensor y) => Divide(Like(y, x), y);

    /// <summary>A bare number as a tensor of the dtype that it takes on beside <paramref name="other"/>.</summary>
    private static Tensor Like(Tensor other, double number)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Full(Shape.Scalar, number, other.DType.IsFloating() ? other.DType : DType.Float32);
    }

    private static Tensor Like(Tensor other, long number)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.DType.IsFloating())
            return Full(Shape.Scalar, number, other.DType);
        if (other.DType == DType.Int64)
            return Wrap([number], Shape.Scalar);
        return number is >= int.MinValue and <= int.MaxValue
            ? Wrap([(int)number], Shape.Scalar)
            : throw new TensorException($"The number {number} does not fit int32: Cast the tensor to int64 first, as in x.Cast(DType.Int64).");
    }
}
