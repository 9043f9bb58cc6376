using MiniFlow.Products;
using MiniFlow.Tests.Threading;

namespace MiniFlow.Tests.Products;

[Collection(nameof(ThreadSettings))]
public sealed class ThreadsTests
{
    // Large enough for several chunks each: tiles, transposed tiles, dot products, strips; cut by rows, by columns and by both.
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 100, 500, 784 }, { 784, 500, 100 }, { 333, 77, 401 }, { 1200, 10, 784 }, { 2001, 7, 333 }, { 1, 3000, 1001 }, { 3000, 1, 1001 }, { 100, 100, 1000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_number_of_threads_does_not_change_a_bit(int m, int n, int k)
    {
        using var settings = new ThreadSettings(1);
        foreach (var product in ProductCase.EveryForm(m, n, k).Where(product => !product.Accumulate))
        {
            foreach (var path in ProductPath.Supported)
            {
                Parallelism.Threads = 1;
                var (single, wide) = (product.InSingle(path), product.InDouble(path));
                foreach (var threads in (int[])[2, 3])
                {
                    Parallelism.Threads = threads;
                    product.InSingle(path).SequenceEqual(single).ShouldBeTrue($"{product}, {path.VectorBits} bits, {threads} threads, float32");
                    product.InDouble(path).SequenceEqual(wide).ShouldBeTrue($"{product}, {path.VectorBits} bits, {threads} threads, float64");
                }
            }
        }
    }

    [Fact]
    public void Several_callers_at_once_each_get_their_own_product()
    {
        using var settings = new ThreadSettings(3);
        var products = Enumerable.Range(0, 4).Select(i => new ProductCase(100 + i, 200 - i, 150 + 7 * i, i % 2 == 0, i > 1, false)).ToArray();
        var expected = products.Select(product => product.InSingle(ProductPath.Best)).ToArray();
        var wrong = 0;
        var callers = products.Select((product, i) => new Thread(() =>
        {
            for (var round = 0; round < 50; round++)
            {
                if (!product.InSingle(ProductPath.Best).SequenceEqual(expected[i])) Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        foreach (var caller in callers) caller.Start();
        foreach (var caller in callers) caller.Join();
        wrong.ShouldBe(0);
    }

    [Fact]
    public void A_product_allocates_nothing_once_its_threads_are_there()
    {
        using var settings = new ThreadSettings(2);
        float[] a = new float[200 * 300], b = new float[300 * 400], c = new float[200 * 400];
        for (var i = 0; i < 3; i++) MatrixProduct.Multiply(a, false, b, true, c, 200, 400, 300);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) MatrixProduct.Multiply(a, false, b, true, c, 200, 400, 300);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
