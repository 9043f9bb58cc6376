namespace MiniFlow;

/// <summary>What is known about each <see cref="DType"/>: its name, its C# type, its size, and what two of them give together.</summary>
public static class DTypes
{
    /// <summary>The name as NumPy writes it: <c>float32</c>, <c>float64</c>, <c>int32</c>, <c>int64</c>, <c>bool</c>; <c>?</c> where it is not known.</summary>
    public static string Name(this DType dtype) => dtype switch
    {
        DType.Float32 => "float32",
        DType.Float64 => "float64",
        DType.Int32 => "int32",
        DType.Int64 => "int64",
        DType.Bool => "bool",
        DType.Unknown => "?",
        _ => throw Unknown(dtype),
    };

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public static bool IsFloating(this DType dtype) => dtype is DType.Float32 or DType.Float64;

    /// <summary>Bytes an element.</summary>
    public static int ElementSize(this DType dtype) => dtype switch
    {
        DType.Float32 or DType.Int32 => 4,
        DType.Float64 or DType.Int64 => 8,
        DType.Bool => 1,
        _ => throw Unknown(dtype),
    };

    /// <summary>The C# type of an element.</summary>
    public static Type ElementType(this DType dtype) => dtype switch
    {
        DType.Float32 => typeof(float),
        DType.Float64 => typeof(double),
        DType.Int32 => typeof(int),
        DType.Int64 => typeof(long),
        DType.Bool => typeof(bool),
        _ => throw Unknown(dtype),
    };

    /// <summary>The C# keyword of an element's type: <c>float</c>, <c>double</c>, <c>int</c>, <c>long</c>, <c>bool</c>.</summary>
    public static string Keyword(this DType dtype) => dtype switch
    {
        DType.Float32 => "float",
        DType.Float64 => "double",
        DType.Int32 => "int",
        DType.Int64 => "long",
        DType.Bool => "bool",
        _ => throw Unknown(dtype),
    };

    /// <summary>
    /// The dtype of a result of two operands, as PyTorch has it: a floating dtype beats an integer one, an integer beats bool,
    /// and of the same kind the wider one wins. So int64 with float32 gives float32.
    /// </summary>
    public static DType Promote(DType a, DType b) => Precedence(a) >= Precedence(b) ? a : b;

    /// <summary>The dtype whose elements are the C# type <paramref name="type"/>.</summary>
    /// <exception cref="TensorException">A tensor cannot hold elements of that type.</exception>
    public static DType Of(Type type) =>
        TryOf(type) ?? throw new TensorException(
            $"A tensor cannot hold elements of type {type?.Name}. Use float, double, int, long or bool.");

    /// <summary>The dtype whose elements are the C# type <typeparamref name="T"/>.</summary>
    /// <exception cref="TensorException">A tensor cannot hold elements of that type.</exception>
    public static DType Of<T>() => Of(typeof(T));

    internal static DType? TryOf(Type? type) =>
        type == typeof(float) ? DType.Float32
        : type == typeof(double) ? DType.Float64
        : type == typeof(int) ? DType.Int32
        : type == typeof(long) ? DType.Int64
        : type == typeof(bool) ? DType.Bool
        : null;

    internal static TensorException Unknown(DType dtype) => new(dtype == DType.Unknown
        ? "A tensor needs a dtype that is known: float32, float64, int32, int64 or bool."
        : $"There is no dtype with the number {(int)dtype}.");

    private static int Precedence(DType dtype) => dtype switch
    {
        DType.Bool => 0,
        DType.Int32 => 1,
        DType.Int64 => 2,
        DType.Float32 => 3,
        DType.Float64 => 4,
        _ => throw Unknown(dtype),
    };
}
