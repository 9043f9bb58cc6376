using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

public sealed class ProductPathTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        // Nothing at all, and next to nothing.
        { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 }, { 0, 0, 0 }, { 1, 1, 1 }, { 2, 3, 4 },
        // Odd sizes around every height and width of a tile.
        { 3, 5, 7 }, { 5, 15, 3 }, { 7, 17, 9 }, { 11, 31, 5 }, { 13, 33, 65 }, { 17, 47, 31 }, { 25, 65, 2 },
        // Matrix times vector, vector times matrix, and one row of strips with a rest.
        { 37, 1, 200 }, { 1, 37, 200 }, { 1, 300, 70 }, { 300, 1, 70 }, { 1, 1, 1000 },
        // Narrow: the ten classes, by dot products and by transposed tiles.
        { 128, 10, 100 }, { 100, 10, 10 }, { 9, 3, 130 }, { 3, 50, 130 }, { 70, 7, 20 },
        // Strides that collide in the cache (1024 floats are 4 KB), and almost.
        { 30, 40, 1024 }, { 30, 1024, 33 }, { 1024, 20, 35 }, { 26, 513, 511 },
        // More than one block along k, and more than one row block.
        { 14, 18, 1700 }, { 900, 34, 801 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_path_agrees_with_the_definition_in_every_form(int m, int n, int k)
    {
        foreach (var product in ProductCase.EveryForm(m, n, k))
        {
            foreach (var path in ProductPath.Supported) product.ShouldComeOutOn(path);
        }
    }

    [Fact]
    public void Every_path_agrees_with_the_definition_on_random_shapes()
    {
        var sizes = Gen.Frequency((4, Gen.Choose(0, 40)), (2, Gen.Choose(41, 140)), (1, Gen.Choose(250, 520)));
        var flags = ArbMap.Default.GeneratorFor<bool>();
        var products =
            from m in sizes
            from n in sizes
            from k in sizes
            where (long)m * n * k < 2_000_000
            from transposeA in flags
            from transposeB in flags
            from accumulate in flags
            select (m, n, k, transposeA, transposeB, accumulate);

        Prop.ForAll(products.ToArbitrary(), p =>
        {
            var product = new ProductCase(p.m, p.n, p.k, p.transposeA, p.transposeB, p.accumulate);
            foreach (var path in ProductPath.Supported) product.ShouldComeOutOn(path);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(20241, 7), 0)));
    }

    [Fact]
    public void The_widest_vectors_that_the_processor_has_are_used()
    {
        ProductPath.Best.ShouldBe(ProductPath.Supported[0]);
        ProductPath.Supported.Select(path => path.VectorBits).ShouldBe(
            new[] { (512, Vector512.IsHardwareAccelerated), (256, Vector256.IsHardwareAccelerated), (128, true) }
                .Where(width => width.Item2).Select(width => width.Item1));
    }

    [Fact]
    public void An_operand_is_read_nowhere_outside_its_memory()
    {
        // Each operand ends where a page begins that must not be touched; a load beyond the end would end the process.
        foreach (var (m, n, k) in ((int, int, int)[])[(1, 1, 1), (5, 10, 70), (13, 33, 17), (12, 16, 64), (40, 20, 9), (1, 300, 5)])
        {
            foreach (var product in ProductCase.EveryForm(m, n, k))
            {
                using var a = GuardedMemory.Of(product.A);
                using var b = GuardedMemory.Of(product.B);
                foreach (var path in ProductPath.Supported)
                {
                    var c = (double[])product.C.Clone();
                    MatrixProduct.Multiply(path, a.Span, product.TransposeA, b.Span, product.TransposeB, c, m, n, k, product.Accumulate);
                    c.ShouldBe(product.InDouble(path));
                }
            }
        }
    }
}
