using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>xʸ: the platform's power for floating-point numbers, repeated squaring for integers.</summary>
internal readonly struct PowerKernel : IBinaryKernel
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = Of(x[i], y[i]);
    }

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        // The square is by far the most used power, and a product is exact where a logarithm is not.
        if (y == T.CreateTruncating(2))
        {
            TensorPrimitives.Multiply(x, x, into);
            return;
        }

        for (var i = 0; i < into.Length; i++)
            into[i] = Of(x[i], y);
    }

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = Of(x, y[i]);
    }

    private static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return (T)(object)MathF.Pow((float)(object)x, (float)(object)y);
        if (typeof(T) == typeof(double))
            return (T)(object)Math.Pow((double)(object)x, (double)(object)y);
        if (y < T.Zero)
            throw new TensorException($"The integer {x} to the power {y} is no integer: Cast the tensor to float32 first.");
        var power = T.One;
        for (var rest = long.CreateTruncating(y); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
                power *= x;
            x *= x;
        }

        return power;
    }
}
