using System.Numerics;

namespace MiniFlow;

/// <summary>
/// A bare C# number beside a tensor, as the 2 in <c>2 * x</c>. It has no dtype of its own: it takes on the tensor's, so that a float64 tensor
/// keeps its precision and an integer tensor its integers. Only a number with a decimal point makes an integer tensor float32, and any
/// number makes a bool tensor a tensor of numbers. Written where a tensor is wanted, it is one: float32 or int32.
/// </summary>
public readonly record struct Number
{
    private readonly double real;
    private readonly long integer;
    private readonly bool isInteger;

    private Number(double real, long integer, bool isInteger)
    {
        this.real = real;
        this.integer = integer;
        this.isInteger = isInteger;
    }

    /// <summary>A number with a decimal point.</summary>
    public static implicit operator Number(double value) => new(value, 0, isInteger: false);

    /// <summary>An integer.</summary>
    public static implicit operator Number(long value) => new(value, value, isInteger: true);

    /// <summary>A single number of its own: float32, or int32 for an integer (int64 when it does not fit).</summary>
    public static implicit operator Tensor(Number number) =>
        !number.isInteger ? (Tensor)number.real
        : number.integer is >= int.MinValue and <= int.MaxValue ? (Tensor)(int)number.integer
        : (Tensor)number.integer;

    /// <summary>The dtype of the result beside a tensor of <paramref name="dtype"/>.</summary>
    internal DType DTypeBeside(DType dtype) =>
        dtype.IsFloating() ? dtype
        : !isInteger ? DType.Float32
        : dtype == DType.Bool ? DType.Int32
        : dtype;

    /// <summary>The number as a tensor of that dtype, in its precision.</summary>
    internal Tensor AsTensor(DType dtype) => dtype switch
    {
        DType.Float32 => Tensor.Wrap([As<float>()], Shape.Scalar),
        DType.Float64 => Tensor.Wrap([As<double>()], Shape.Scalar),
        DType.Int32 => Tensor.Wrap([As<int>()], Shape.Scalar),
        DType.Int64 => Tensor.Wrap([As<long>()], Shape.Scalar),
        _ => throw DTypes.Unknown(dtype),
    };

    /// <summary>The number as an element.</summary>
    /// <exception cref="TensorException">It does not fit.</exception>
    internal T As<T>()
        where T : unmanaged, INumber<T>
    {
        if (!isInteger)
            return T.CreateTruncating(real);
        if (typeof(T) == typeof(int) && integer is < int.MinValue or > int.MaxValue)
            throw new TensorException($"The number {integer} does not fit int32: Cast the tensor to int64 first, as in x.Cast(DType.Int64).");
        return T.CreateTruncating(integer);
    }
}
