using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>Runs an element-wise function of one tensor.</summary>
internal static class Functions
{
    /// <summary>A function of floating-point numbers; integers and bools become float32 first.</summary>
    public static Tensor Floating<TKernel>(Tensor x, Tensor? into, string name)
        where TKernel : struct, IFloatingKernel
    {
        var dtype = x.DType.IsFloating() ? x.DType : DType.Float32;
        Destination.RequireNoPartialOverlap(into, x, name);
        var result = Destination.For(into, x.Shape.Dimensions, dtype, name);
        x = x.As(dtype);
        if (x.Size == 0)
            return result;
        if (dtype == DType.Float32)
            Run<TKernel, float>(x, result);
        else
            Run<TKernel, double>(x, result);
        return result;
    }

    /// <summary>A function of numbers that gives numbers of the same dtype; bools have none.</summary>
    public static Tensor Numeric<TKernel>(Tensor x, Tensor? into, string name)
        where TKernel : struct, INumericKernel
    {
        if (x.DType == DType.Bool)
            throw new TensorException($"{name} of a bool tensor means nothing: Cast it to a number first, as in x.Cast(DType.Float32).");
        Destination.RequireNoPartialOverlap(into, x, name);
        var result = Destination.For(into, x.Shape.Dimensions, x.DType, name);
        switch (x.DType)
        {
            case DType.Float32: TKernel.Run<float>(x.AsSpan<float>(), result.AsSpan<float>()); break;
            case DType.Float64: TKernel.Run<double>(x.AsSpan<double>(), result.AsSpan<double>()); break;
            case DType.Int32: TKernel.Run<int>(x.AsSpan<int>(), result.AsSpan<int>()); break;
            default: TKernel.Run<long>(x.AsSpan<long>(), result.AsSpan<long>()); break;
        }

        return result;
    }

    private static void Run<TKernel, T>(Tensor x, Tensor into)
        where TKernel : struct, IFloatingKernel
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var pass = new FunctionPass<TKernel, T>(x, into);
        WorkerPool.Run(pass, pass.Chunks);
    }
}
