using MiniFlow.Products;
using static MiniFlow.Ops;

namespace MiniFlow.Cuda.Tests;

/// <summary>Tensors and graphs on /gpu:0, through the library.</summary>
[Collection(nameof(DeviceFixture))]
public sealed class ProductTests
{
    private static readonly (int M, int N, int K)[] shapes = [(1, 1, 1), (3, 5, 7), (64, 64, 64), (1, 129, 33), (129, 1, 33), (65, 63, 1), (100, 10, 784), (0, 3, 3), (3, 3, 0)];

    [Fact]
    public void It_stands_in_the_list_with_its_name_and_memory()
    {
        var device = DeviceFixture.Device;
        Devices.List().Select(each => each.Name).ShouldBe(["/cpu:0", "/gpu:0"]);
        device.Memory.ShouldBeGreaterThanOrEqualTo(1L << 30);
        if (PlainLibrary.IsPlain)
            device.Description.ShouldStartWith("plain backend, on the processor, 2.0 GiB, ");
        Devices.WhyNoGpu.ShouldBeNull();
    }

    [Fact]
    public void Products_of_all_shapes_and_forms_agree_with_ours()
    {
        var engine = DeviceFixture.Device.Products;
        var random = new Random(1);
        foreach (var (m, n, k) in shapes)
        {
            for (var form = 0; form < 8; form++)
            {
                var (transposeA, transposeB, accumulate) = ((form & 1) != 0, (form & 2) != 0, (form & 4) != 0);
                double[] a = Numbers(m * k), b = Numbers(k * n), before = Numbers(m * n);
                var (ours, theirs) = ((double[])before.Clone(), (double[])before.Clone());
                MatrixProduct.Multiply(ProductPath.Best, a, transposeA, b, transposeB, ours, m, n, k, accumulate);
                engine.Multiply(a, transposeA, b, transposeB, theirs, m, n, k, accumulate);
                Off(theirs, ours).ShouldBeLessThan(1e-12, $"{m}×{n}×{k}, form {form}");

                float[] ourFloats = Floats(before), theirFloats = Floats(before);
                MatrixProduct.Multiply(ProductPath.Best, Floats(a), transposeA, Floats(b), transposeB, ourFloats, m, n, k, accumulate);
                engine.Multiply(Floats(a), transposeA, Floats(b), transposeB, theirFloats, m, n, k, accumulate);
                Off([.. theirFloats], [.. ourFloats]).ShouldBeLessThan(1e-5, $"{m}×{n}×{k}, form {form}, float32");
            }
        }

        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];

        static float[] Floats(double[] numbers) => Array.ConvertAll(numbers, number => (float)number);

        static double Off(double[] x, double[] y) =>
            x.Zip(y, (one, other) => Math.Abs(one - other)).DefaultIfEmpty().Max() / y.Select(Math.Abs).DefaultIfEmpty(1).Max();
    }

    [Fact]
    public void A_scope_sends_forward_and_backward_there_and_the_loss_is_the_same()
    {
        _ = DeviceFixture.Device;
        var there = Losses("/gpu:0", out var allocationsThere);
        var here = Losses("/cpu:0", out var allocationsHere);
        foreach (var (one, other) in there.Zip(here))
            one.ShouldBe(other, 1e-5 * other);
        allocationsThere.ShouldBeGreaterThan(0);
        allocationsHere.ShouldBe(0);
    }

    [Fact]
    public void A_thousand_runs_leave_the_number_of_buffers_where_it_was()
    {
        using var session = TwoLayers("/gpu:0", out var train, out _);
        session.Run(train);
        var before = CudaResources.Statistics.ShouldNotBeNull();
        for (var run = 0; run < 1000; run++)
            session.Run(train);
        var after = CudaResources.Statistics.ShouldNotBeNull();
        (after.Buffers, after.BufferBytes, after.Allocations, after.Lanes, after.Handles, after.BuffersInUse)
            .ShouldBe((before.Buffers, before.BufferBytes, before.Allocations, before.Lanes, before.Handles, 0L));
    }

    [Fact]
    public void Resources_are_given_back_and_taken_again()
    {
        Multiply(64);
        CudaResources.FreeResources();
        var empty = CudaResources.Statistics.ShouldNotBeNull();
        (empty.Buffers, empty.Lanes, empty.PinnedBytes).ShouldBe((0, 0, 0));
        Multiply(64);
        CudaResources.Statistics!.Buffers.ShouldBe(3);
    }

    [Fact]
    public void A_budget_bounds_what_is_kept()
    {
        Multiply(200);
        CudaResources.SetBudget(1 << 16);
        CudaResources.Statistics!.BufferBytes.ShouldBeLessThanOrEqualTo(1 << 16);
        Multiply(200);
        CudaResources.Statistics!.BufferBytes.ShouldBeLessThanOrEqualTo(1 << 16);
        CudaResources.SetBudget(1 << 30);
    }

    [Theory]
    [InlineData(2, 2, "the card's memory", "Close what else uses the card")]
    [InlineData(3, 6, "a copy to the card", "restart it")]
    [InlineData(4, 6, "the product itself", "restart it")]
    [InlineData(5, 7, "the copy back", "restart it")]
    public void What_fails_in_the_library_is_an_error_of_ours_and_the_next_product_works(int point, int code, string where, string advice)
    {
        Assert.SkipUnless(PlainLibrary.IsPlain, "Only the plain backend fails on order.");
        _ = DeviceFixture.Device;
        CudaResources.FreeResources();
        Provider.Inject(point, 1, code);
        var error = Should.Throw<DeviceException>(() => Multiply(64), where);
        error.Message.ShouldContain(
            "/gpu:0 failed at a product of 64×64 and 64×64 (s_matrix_multiply: an error that a test has ordered). The product has not been computed. ");
        error.Message.ShouldContain(advice);

        Multiply(64);
        CudaResources.ThrowIfFailed();
        CudaResources.Statistics!.BuffersInUse.ShouldBe(0);
    }

    [Fact]
    public void In_a_graph_the_error_names_the_node()
    {
        Assert.SkipUnless(PlainLibrary.IsPlain, "Only the plain backend fails on order.");
        using var session = TwoLayers("/gpu:0", out _, out var loss);
        Provider.Inject(4, 1, 6);
        var error = Should.Throw<MiniFlowException>(() => session.Run(loss));
        error.Message.ShouldStartWith("Forward of 'MatMul' failed");
        error.Message.ShouldContain("(s_matrix_multiply: an error that a test has ordered)");
        session.Run(loss).ShouldNotBeNull();
    }

    [Fact]
    public void Failures_of_calls_that_return_nothing_can_be_asked_for()
    {
        _ = DeviceFixture.Device;
        AskForAFormThatThereIsNot();
        Should.Throw<DeviceException>(CudaResources.ThrowIfFailed).Message.ShouldBe(
            "/gpu:0 failed (s_matrix_multiply: transA is 7, and 0, 1 and 2 are what there is). "
            + "The library and this version of MiniFlow do not fit: build both anew.");
        CudaResources.ThrowIfFailed();

        static unsafe void AskForAFormThatThereIsNot() =>
            ((delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, float, float*, float*, float, float*, void>)Provider.Export("s_matrix_multiply"))(
                Provider.Handle, 7, 0, 1, 1, 1, 1, null, null, 0, null);
    }

    [Fact]
    public void Several_threads_multiply_at_once()
    {
        var engine = DeviceFixture.Device.Products;
        Parallel.For(0, 64, i =>
        {
            var n = 8 + i;
            float[] ones = [.. Enumerable.Repeat(1f, n * n)], c = new float[n * n];
            engine.Multiply(ones, false, ones, true, c, n, n, n, accumulate: false);
            c.ShouldAllBe(element => element == n);
        });
        CudaResources.Statistics!.Lanes.ShouldBeLessThanOrEqualTo(4);
    }

    private static void Multiply(int n)
    {
        var ones = Enumerable.Repeat(1f, n * n).ToArray();
        var c = new float[n * n];
        DeviceFixture.Device.Products.Multiply(ones, false, ones, false, c, n, n, n, accumulate: false);
        c.ShouldAllBe(element => element == n);
    }

    private static double[] Losses(string device, out long allocations)
    {
        CudaResources.FreeResources();
        var before = CudaResources.Statistics!.Allocations;
        using var session = TwoLayers(device, out var train, out var loss);
        var losses = new List<double>();
        for (var step = 0; step < 5; step++)
        {
            session.Run(train);
            losses.Add((double)session.Run(loss));
        }

        allocations = CudaResources.Statistics!.Allocations - before;
        return [.. losses];
    }

    private static Session TwoLayers(string name, out Node train, out Node loss)
    {
        _ = DeviceFixture.Device;
        Graph.ResetDefault();
        var random = new RandomSource(3);
        using (new Device(name))
        {
            var first = new Variable(random.Normal([20, 30]), name: "first");
            var second = new Variable(random.Normal([30, 4]), name: "second");
            var hidden = Sigmoid(MatMul(new Constant(random.Normal([16, 20])), first));
            loss = ReduceSum(Square(MatMul(hidden, second)));
            train = new GradientDescentOptimizer(1e-4).Minimize(loss);
        }

        var session = new Session();
        session.Run(GlobalVariablesInitializer());
        return session;
    }
}
