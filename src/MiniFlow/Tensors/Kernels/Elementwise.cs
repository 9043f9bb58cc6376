using System.Numerics;

namespace MiniFlow.Kernels;

/// <summary>
/// Runs an arithmetic kernel over two tensors, or a tensor and a bare number: finds the shape of the result, brings both operands to its
/// dtype, and writes into the destination or a new tensor. Bools are run as the bytes 0 and 1.
/// </summary>
internal static class Elementwise
{
    public static Tensor Run<TKernel>(Tensor x, Tensor y, DType dtype, Tensor? into, string name)
        where TKernel : struct, IBinaryKernel
    {
        Span<int> dimensions = stackalloc int[Math.Max(x.Rank, y.Rank)];
        RequireBroadcast(x.Shape, y.Shape, dimensions, name);
        Destination.RequireNoPartialOverlap(into, x, name);
        Destination.RequireNoPartialOverlap(into, y, name);
        var result = Destination.For(into, dimensions, dtype, name);
        (x, y) = (x.As(dtype), y.As(dtype));
        switch (dtype)
        {
            case DType.Float32: Run<TKernel, float>(x, y, result); break;
            case DType.Float64: Run<TKernel, double>(x, y, result); break;
            case DType.Int32: Run<TKernel, int>(x, y, result); break;
            case DType.Int64: Run<TKernel, long>(x, y, result); break;
            default: Run<TKernel, byte>(x, y, result); break;
        }

        return result;
    }

    /// <summary>The same with one bare number, first or second.</summary>
    public static Tensor Run<TKernel>(Tensor x, Number y, bool numberFirst, DType dtype, Tensor? into, string name)
        where TKernel : struct, IBinaryKernel
    {
        Destination.RequireNoPartialOverlap(into, x, name);
        var result = Destination.For(into, x.Shape.Dimensions, dtype, name);
        x = x.As(dtype);
        switch (dtype)
        {
            case DType.Float32: Run<TKernel, float>(x, y, numberFirst, result); break;
            case DType.Float64: Run<TKernel, double>(x, y, numberFirst, result); break;
            case DType.Int32: Run<TKernel, int>(x, y, numberFirst, result); break;
            default: Run<TKernel, long>(x, y, numberFirst, result); break;
        }

        return result;
    }

    /// <summary>The dimensions that two shapes broadcast to, or an error that names the operation.</summary>
    public static void RequireBroadcast(Shape x, Shape y, Span<int> dimensions, string name)
    {
        if (!Shape.TryBroadcast(x, y, dimensions))
            throw new ShapeException($"{name} cannot broadcast the shapes {x} and {y}. {Shape.BroadcastingRule}");
    }

    private static void Run<TKernel, T>(Tensor x, Tensor y, Tensor into)
        where TKernel : struct, IBinaryKernel
        where T : unmanaged, INumber<T>
    {
        var pass = new ElementwisePass<TKernel, T>(x, y, into);
        if (pass.Chunks > 1 && x.Size == into.Size && y.Size == into.Size)
            WorkerPool.Run(pass, pass.Chunks);
        else
            Broadcasting.Run<ArithmeticRows<TKernel, T>, T, T>(x.Numbers<T>(), x.Shape, y.Numbers<T>(), y.Shape, into.Numbers<T>(), into.Shape);
    }

    private static void Run<TKernel, T>(Tensor x, Number y, bool numberFirst, Tensor into)
        where TKernel : struct, IBinaryKernel
        where T : unmanaged, INumber<T>
    {
        if (numberFirst)
            TKernel.Run(y.As<T>(), x.Numbers<T>(), into.Numbers<T>());
        else
            TKernel.Run(x.Numbers<T>(), y.As<T>(), into.Numbers<T>());
    }
}
