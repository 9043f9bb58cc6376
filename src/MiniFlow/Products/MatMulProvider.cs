using System.Reflection;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace MiniFlow.Products;

/// <summary>
/// Decides who multiplies on the processor: our kernels, or MathNet's provider where a native one (MKL, OpenBLAS, also CUDA where no device of
/// ours uses the card) has been switched on. What goes to another device, <see cref="Placement"/> has decided before.
/// </summary>
internal static class MatMulProvider
{
    // Below a million operations, copying to the provider and back takes longer than the product.
    private const double SmallestNativeProduct = 1e6;

    private const string CudaAssembly = "MathNet.Numerics.Providers.CUDA";

    // The field is no part of MathNet's contract: in a version without it, our kernels do all the work. It is looked up through the
    // assembly that is loaded, not by the assembly's name: a script host refuses to resolve that name a second time.
    private static readonly FieldInfo? Field = typeof(ILinearAlgebraProvider).Assembly
        .GetType("MathNet.Numerics.Providers.LinearAlgebra.LinearAlgebraControl")?
        .GetField("_linearAlgebraProvider", BindingFlags.NonPublic | BindingFlags.Static);

    /// <summary>MathNet's provider when it is a native one, and null otherwise.</summary>
    /// <remarks>
    /// MathNet's own property is not asked: its first reading looks for native packages, and MathNet remembers a failure for the life
    /// of the process, so that a CUDA provider that arrives later would never be found. The field behind it is only looked at.
    /// </remarks>
    public static ILinearAlgebraProvider? ActiveNative
    {
        get
        {
            if (Current is not { } provider)
                return null;

            // Native providers come in packages of their own; what MathNet brings itself is managed. Where our own support for graphics
            // cards decides, whatever comes here is meant for the processor, even if MathNet has found the card too.
            var assembly = provider.GetType().Assembly;
            return assembly == typeof(ILinearAlgebraProvider).Assembly || (DeviceSearch.Decides && assembly.GetName().Name == CudaAssembly)
                ? null : provider;
        }
    }

    /// <summary>The native provider for a product of this size, or null when our kernels are to compute it.</summary>
    public static ILinearAlgebraProvider? For(int m, int n, int k) =>
        2.0 * m * n * k >= SmallestNativeProduct ? ActiveNative : null;

    /// <summary>What MathNet has chosen so far, null if nobody has asked it yet. Tests put a provider of their own here.</summary>
    internal static ILinearAlgebraProvider? Current
    {
        get => (ILinearAlgebraProvider?)Field?.GetValue(null);
        set => Field?.SetValue(null, value);
    }
}
