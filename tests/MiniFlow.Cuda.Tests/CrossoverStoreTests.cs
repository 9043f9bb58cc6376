using MiniFlow.Products;

namespace MiniFlow.Cuda.Tests;

/// <summary>What was measured is kept for the machine, and for nothing else.</summary>
public sealed class CrossoverStoreTests
{
    [Fact]
    public void It_is_measured_once_and_kept_in_the_file()
    {
        using var file = new TemporaryFile();
        var (first, second) = (new Counted(), new Counted());
        var measured = new CrossoverStore(file.Path, "card A", TimeProvider.System).Find(first, DType.Float32);
        var kept = new CrossoverStore(file.Path, "card A", TimeProvider.System).Find(second, DType.Float32);
        first.Products.ShouldBeGreaterThan(0);
        second.Products.ShouldBe(0);
        kept.ShouldBe(measured);
        (measured.ElementSize, measured.Processor.PerOperation > 0, measured.Device.PerOperation > 0).ShouldBe((4, true, true));
    }

    [Fact]
    public void Another_card_or_driver_or_dtype_is_measured_anew_and_the_first_one_stays()
    {
        using var file = new TemporaryFile();
        new CrossoverStore(file.Path, "card A, driver 1", TimeProvider.System).Find(new Counted(), DType.Float32);
        foreach (var (card, dtype, measures) in new[]
                 {
                     ("card A, driver 2", DType.Float32, true), ("card A, driver 1", DType.Float64, true), ("card A, driver 1", DType.Float32, false),
                 })
        {
            var engine = new Counted();
            new CrossoverStore(file.Path, card, TimeProvider.System).Find(engine, dtype);
            (engine.Products > 0).ShouldBe(measures, $"{card}, {dtype}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[1, 2]")]
    [InlineData("{\"float32; card; 2 threads\": null}")]
    public void A_damaged_file_is_measured_over(string content)
    {
        using var file = new TemporaryFile();
        File.WriteAllText(file.Path, content);
        var engine = new Counted();
        new CrossoverStore(file.Path, "card", TimeProvider.System).Find(engine, DType.Float32);
        engine.Products.ShouldBeGreaterThan(0);
        File.ReadAllText(file.Path).ShouldContain("\"PerOperation\"");
    }

    [Fact]
    public void Numbers_that_cannot_be_are_measured_over()
    {
        using var file = new TemporaryFile();
        new CrossoverStore(file.Path, "card", TimeProvider.System).Find(new Counted(), DType.Float32);
        File.WriteAllText(file.Path, File.ReadAllText(file.Path).Replace("\"Start\": ", "\"Start\": -", StringComparison.Ordinal));
        var engine = new Counted();
        new CrossoverStore(file.Path, "card", TimeProvider.System).Find(engine, DType.Float32);
        engine.Products.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_is_measured_all_the_same()
    {
        using var file = new TemporaryFile();
        var engine = new Counted();
        new CrossoverStore(Path.Combine(file.Path, "below", "a file"), "card", TimeProvider.System).Find(engine, DType.Float32).ShouldNotBeNull();
        engine.Products.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_a_user_sets_overrides_what_was_measured()
    {
        var engine = new Counted();
        engine.Float32 = engine.Float32 with { Chosen = 100 };
        (engine.Float32.Prefers(99, 100, 100), engine.Float32.Prefers(100, 100, 100)).ShouldBe((false, true));
    }

    private sealed class Counted : ProductEngine
    {
        public int Products { get; private set; }

        public override Crossover Float32 { get; set; } = new(new ProductCost(0, 0, 1), new ProductCost(1, 1, 0), 4);

        public override Crossover Float64 { get; set; } = new(new ProductCost(0, 0, 1), new ProductCost(1, 1, 0), 8);

        public override void Multiply(
            ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB, Span<float> c, int m, int n, int k, bool accumulate)
        {
            Products++;
            MatrixProduct.Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
        }

        public override void Multiply(
            ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB, Span<double> c, int m, int n, int k, bool accumulate)
        {
            Products++;
            MatrixProduct.Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
        }
    }
}
