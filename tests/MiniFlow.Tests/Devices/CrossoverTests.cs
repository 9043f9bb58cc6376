using MiniFlow.Products;
using MiniFlow.Tests.Graphs;

namespace MiniFlow.Tests;

// The devices are the process's own, so nothing else may multiply meanwhile.
[CollectionDefinition(nameof(CrossoverTests), DisableParallelization = true)]
[Collection(nameof(CrossoverTests))]
public sealed class CrossoverTests : GraphTest
{
    // 100 billion operations a second against 10 000 billion after a start of 20 µs and copying at 10 billion bytes a second.
    private static readonly ProductCost processor = new(0, 0, 1e-11), card = new(20e-6, 1e-10, 1e-13);

    [Fact]
    public void A_product_costs_its_start_its_bytes_and_its_operations() =>
        // 2·1000³ = 2·10⁹ operations, 3·1000²·4 = 1.2·10⁷ bytes: 20 µs + 1200 µs + 200 µs.
        card.Seconds(1000, 1000, 1000).ShouldBe(1420e-6, 1e-12);

    [Fact]
    public void The_crossover_is_where_both_take_equally_long()
    {
        // 1.98·10⁻¹¹·n³ against 20·10⁻⁶ + 1.2·10⁻⁹·n²: 38.7 µs against 38.8 µs at n = 125, 39.6 µs against 39.1 µs at 126.
        var crossover = new Crossover(processor, card, sizeof(float));
        crossover.From.ShouldBe(126);
        crossover.ToString().ShouldBe("from 126×126 on");

        // A matrix times a vector has two operations for four bytes: never worth the copying, at any size.
        crossover.Prefers(8192, 1, 8192).ShouldBeFalse();
    }

    [Fact]
    public void A_device_that_is_slower_in_every_respect_is_never_preferred()
    {
        var crossover = new Crossover(processor, new ProductCost(1e-6, 0, 2e-11), sizeof(float));
        crossover.From.ShouldBeNull();
        crossover.ToString().ShouldBe("never");
    }

    [Fact]
    public void An_own_choice_overrides_the_costs()
    {
        var chosen = new Crossover(processor, card, sizeof(float)) { Chosen = 10 };
        (chosen.Prefers(10, 10, 10), chosen.Prefers(9, 10, 10), chosen.From).ShouldBe((true, false, 10));
        chosen.ToString().ShouldBe("from 10×10 on, chosen");
        (chosen with { Chosen = int.MaxValue }).From.ShouldBeNull();
    }

    [Fact]
    public void The_measurement_finds_the_costs_that_a_device_has()
    {
        var clock = new Clock();
        var measured = CrossoverMeasurement.Run(new Engine { Cost = card, Clock = clock }, DType.Float32, clock).Device;
        measured.Start.ShouldBe(card.Start, 2e-6);
        measured.PerByte.ShouldBe(card.PerByte, 0.02 * card.PerByte);
        measured.PerOperation.ShouldBe(card.PerOperation, 0.05 * card.PerOperation);
        Should.Throw<TensorException>(() => CrossoverMeasurement.Processor(DType.Int32)).Message
            .ShouldBe("Products are measured in float32 and float64, but not in int32.");
    }

    [Fact]
    public void A_scope_sends_products_to_a_device_whatever_their_size_and_keeps_them_from_it()
    {
        var engine = new Engine { Float32 = new Crossover(processor, card, sizeof(float)) { Chosen = 64 } };
        Devices.Add(new Card(engine));
        try
        {
            Multiply(8, device: null);
            engine.Products.ShouldBe(0);
            Multiply(64, device: null);
            engine.Products.ShouldBe(3);
            Multiply(8, "/gpu:6");
            engine.Products.ShouldBe(6);
            Multiply(64, "/cpu:0");
            engine.Products.ShouldBe(6);
        }
        finally
        {
            Devices.Remove("/gpu:6");
        }
    }

    /// <summary>One product forward and two backward, through a session.</summary>
    private static void Multiply(int n, string? device)
    {
        Node product, left, right;
        using (device is null ? null : new Device(device))
        {
            left = new Constant(Tensor.Ones([n, n]));
            right = new Constant(Tensor.Ones([n, n]));
            product = Ops.MatMul(left, right);
        }

        var gradients = Ops.Gradients(Ops.ReduceSum(product), [left, right]);
        using var session = new Session();
        session.Run(gradients[0] + gradients[1])[0, 0].ShouldBe(2 * n);
    }

    private sealed class Card(ProductEngine engine) : ComputeDevice("/gpu:6", "a stand-in")
    {
        public override ProductEngine Products => engine;

        public override void Activate()
        {
        }
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000_000;

        public override long GetTimestamp() => (long)(Seconds * 1e9);
    }

    private sealed class Engine : ProductEngine
    {
        public ProductCost? Cost { get; init; }

        public Clock? Clock { get; init; }

        public int Products { get; private set; }

        public override Crossover Float32 { get; set; } = new(processor, card, sizeof(float));

        public override Crossover Float64 { get; set; } = new(processor, card, sizeof(double));

        public override void Multiply(
            ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB, Span<float> c, int m, int n, int k, bool accumulate)
        {
            Products++;
            if (Clock is null)
                MatrixProduct.Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
            else
                Clock.Seconds += Cost!.Seconds(m, n, k);
        }

        public override void Multiply(
            ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB, Span<double> c, int m, int n, int k, bool accumulate) =>
            MatrixProduct.Multiply(ProductPath.Best, a, transposeA, b, transposeB, c, m, n, k, accumulate);
    }
}
