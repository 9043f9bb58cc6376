using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow.Kernels;

/// <summary>Writes the elements of one tensor into another of the same size and any dtype.</summary>
internal static class Casting
{
    public static Tensor Run(Tensor source, Tensor into)
    {
        switch (source.DType)
        {
            case DType.Float32: From<float>(source.AsSpan<float>(), into); break;
            case DType.Float64: From<double>(source.AsSpan<double>(), into); break;
            case DType.Int32: From<int>(source.AsSpan<int>(), into); break;
            case DType.Int64: From<long>(source.AsSpan<long>(), into); break;
            case DType.Bool: From<byte>(source.Numbers<byte>(), into); break;
            default: throw DTypes.Unknown(source.DType);
        }

        return into;
    }

    private static void From<T>(ReadOnlySpan<T> source, Tensor into)
        where T : unmanaged, INumber<T>
    {
        switch (into.DType)
        {
            case DType.Float32: TensorPrimitives.ConvertTruncating(source, into.AsSpan<float>()); break;
            case DType.Float64: TensorPrimitives.ConvertTruncating(source, into.AsSpan<double>()); break;
            case DType.Int32: TensorPrimitives.ConvertTruncating(source, into.AsSpan<int>()); break;
            case DType.Int64: TensorPrimitives.ConvertTruncating(source, into.AsSpan<long>()); break;
            case DType.Bool:
                var truths = into.AsSpan<bool>();
                for (var i = 0; i < source.Length; i++)
                    truths[i] = source[i] != T.Zero;
                break;
            default: throw DTypes.Unknown(into.DType);
        }
    }
}
