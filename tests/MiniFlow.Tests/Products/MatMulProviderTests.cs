using System.Reflection;
using MathNet.Numerics.Providers.LinearAlgebra;
using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

// MathNet has one provider for the whole process, so nothing else may multiply meanwhile.
[CollectionDefinition(nameof(MatMulProviderTests), DisableParallelization = true)]
[Collection(nameof(MatMulProviderTests))]
public sealed class MatMulProviderTests : IDisposable
{
    private readonly ILinearAlgebraProvider? before = MatMulProvider.Current;

    public void Dispose() => MatMulProvider.Current = before;

    [Fact]
    public void Looking_for_a_native_provider_does_not_make_MathNet_choose_one()
    {
        MatMulProvider.Current = null;
        MatMulProvider.ActiveNative.ShouldBeNull();
        MatMulProvider.Current.ShouldBeNull();
    }

    [Fact]
    public void The_managed_provider_leaves_the_products_to_our_kernels()
    {
        LinearAlgebraControl.UseManaged();
        MatMulProvider.Current.ShouldNotBeNull();
        MatMulProvider.ActiveNative.ShouldBeNull();
    }

    [Fact]
    public void A_native_provider_computes_large_products_in_every_form_and_small_ones_stay_here()
    {
        var provider = DispatchProxy.Create<ILinearAlgebraProvider, RecordingProvider>();
        LinearAlgebraControl.Provider = provider;
        var recording = (RecordingProvider)(object)provider;
        MatMulProvider.ActiveNative.ShouldBe(provider);

        foreach (var (product, i) in ProductCase.EveryForm(90, 80, 75).Select((product, i) => (product, i)))
        {
            var c = Array.ConvertAll(product.C, value => (float)value);
            MatrixProduct.Multiply(
                Array.ConvertAll(product.A, value => (float)value), product.TransposeA,
                Array.ConvertAll(product.B, value => (float)value), product.TransposeB, c, 90, 80, 75, product.Accumulate);
            product.ShouldMatch(c);

            var wide = (double[])product.C.Clone();
            MatrixProduct.Multiply(product.A, product.TransposeA, product.B, product.TransposeB, wide, 90, 80, 75, product.Accumulate);
            product.ShouldMatch(wide);
            recording.Products.ShouldBe(2 * (i + 1));
        }

        var small = new float[4];
        MatrixProduct.Multiply([1f, 2f, 3f, 4f], false, [5f, 6f, 7f, 8f], false, small, 2, 2, 2);
        small.ShouldBe([19f, 22f, 43f, 50f]);
        recording.Products.ShouldBe(16);
    }

    /// <summary>Stands in for a native provider: counts, and lets MathNet's managed provider do the work.</summary>
    public class RecordingProvider : DispatchProxy
    {
        private readonly object managed = ManagedLinearAlgebraProvider.Instance;

        public int Products { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == "MatrixMultiplyWithUpdate") Products++;
            return targetMethod.Invoke(managed, args);
        }
    }
}
