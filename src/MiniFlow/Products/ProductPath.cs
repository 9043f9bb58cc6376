using System.Runtime.Intrinsics;

namespace MiniFlow.Products;

/// <summary>The kernels at one vector width. Which one is used is decided once, when the process starts.</summary>
internal abstract class ProductPath
{
    /// <summary>
    /// The widths that this processor multiplies in hardware, the widest first. The runtime's own switches count
    /// (DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0), and so does its judgement whether a width pays on this processor.
    /// </summary>
    public static IReadOnlyList<ProductPath> Supported { get; } =
    [
        .. Vector512.IsHardwareAccelerated ? (ProductPath[])[new Path512()] : [],
        .. Vector256.IsHardwareAccelerated ? (ProductPath[])[new Path256()] : [],
        new Path128(),
    ];

    public static ProductPath Best { get; } = Supported[0];

    public abstract int VectorBits { get; }

    public abstract void Multiply(Product<float> product);

    public abstract void Multiply(Product<double> product);

    private sealed class Path512 : ProductPath
    {
        public override int VectorBits => 512;

        public override void Multiply(Product<float> product) => SimdProduct<Vector512<float>, float, Simd512<float>>.Multiply(product);

        public override void Multiply(Product<double> product) => SimdProduct<Vector512<double>, double, Simd512<double>>.Multiply(product);
    }

    private sealed class Path256 : ProductPath
    {
        public override int VectorBits => 256;

        public override void Multiply(Product<float> product) => SimdProduct<Vector256<float>, float, Simd256<float>>.Multiply(product);

        public override void Multiply(Product<double> product) => SimdProduct<Vector256<double>, double, Simd256<double>>.Multiply(product);
    }

    private sealed class Path128 : ProductPath
    {
        public override int VectorBits => 128;

        public override void Multiply(Product<float> product) => SimdProduct<Vector128<float>, float, Simd128<float>>.Multiply(product);

        public override void Multiply(Product<double> product) => SimdProduct<Vector128<double>, double, Simd128<double>>.Multiply(product);
    }
}
