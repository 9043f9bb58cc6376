using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>xʸ: the library's power for floating-point numbers, repeated squaring for integers.</summary>
internal static class Power
{
    public static Tensor Run(Tensor x, Tensor y, Tensor? into)
    {
        var dtype = DTypes.Promote(x.DType, y.DType);
        if (dtype == DType.Bool)
            throw new TensorException("Pow of two bool tensors means nothing: Cast one to a number first.");
        if (!dtype.IsFloating() && Tensor.Less(y, 0L.AsScalar()).Any().ToScalar<bool>())
            throw new TensorException("An integer to a negative power is no integer: Cast the tensor to float32 first.");
        return Elementwise.Binary<Kernel>(x, y, dtype, into, nameof(Tensor.Pow));
    }

    private static Tensor AsScalar(this long number) => Tensor.Wrap([number], Shape.Scalar);

    private static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return (T)(object)MathF.Pow((float)(object)x, (float)(object)y);
        if (typeof(T) == typeof(double))
            return (T)(object)Math.Pow((double)(object)x, (double)(object)y);
        var power = T.One;
        for (var rest = long.CreateTruncating(y); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
                power *= x;
            x *= x;
        }

        return power;
    }

    private readonly struct Kernel : IBinaryKernel
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
            for (var i = 0; i < into.Length; i++)
                into[i] = Of(x[i], y);
        }

        public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> into)
            where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < into.Length; i++)
                into[i] = Of(x, y[i]);
        }
    }
}
