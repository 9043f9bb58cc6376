using static MiniFlow.Flow;

namespace MiniFlow.Tests.Nodes;

/// <summary>Numbers so large that the formulas as they stand in the book overflow.</summary>
public sealed class StabilityTests
{
    private readonly Input x = new();
    private readonly Input y = new();

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Softmax_of_logits_of_10_000_and_minus_10_000(DType dtype)
    {
        var probabilities = CrossEntropyWithSoftmax.Softmax(Tensor.From(new[,] { { 10_000.0, -10_000, 0 }, { -10_000, -10_000, -10_000 } }, dtype));

        probabilities.DType.ShouldBe(dtype);
        probabilities.AllClose(new[,] { { 1.0, 0, 0 }, { 1.0 / 3, 1.0 / 3, 1.0 / 3 } }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Cross_entropy_of_logits_of_10_000_and_minus_10_000(DType dtype)
    {
        var f = new CrossEntropyWithSoftmax(x, y);
        var logits = Tensor.From(new[,] { { 10_000.0, -10_000 }, { 10_000, -10_000 } }, dtype);

        // Right: -log 1 = 0. Wrong: log(e^10000 + e^-10000) + 10000 = 20000. Mean: 10000.
        var (loss, gradients) = ValueAndGrad(f, new Feed { [x] = logits, [y] = new[] { 0, 1 } }, x);

        ((double)loss).ShouldBe(10_000);
        gradients[0].AllClose(new[,] { { 0.0, 0 }, { 0.5, -0.5 } }).ShouldBeTrue();
    }

    [Fact]
    public void The_loss_of_a_hopeless_guess_is_large_and_finite_where_the_probability_rounds_to_0()
    {
        var f = new CrossEntropyWithSoftmax(x, y);
        var (loss, _) = ValueAndGrad(f, new Feed { [x] = new[,] { { 200f, 0, 0 } }, [y] = new[] { 2 } }, x);

        f.Probabilities[0, 2].ShouldBe(0);
        ((double)loss).ShouldBe(200);
    }

    [Fact]
    public void Adding_the_same_number_to_all_logits_changes_nothing()
    {
        var f = new CrossEntropyWithSoftmax(x, y);
        var logits = Tensor.From(new[,] { { 0.5, 1, 1.5 } });
        var (loss, gradients) = ValueAndGrad(f, new Feed { [x] = logits, [y] = new[] { 1 } }, x);
        var (shiftedLoss, shiftedGradients) = ValueAndGrad(f, new Feed { [x] = logits + 1000, [y] = new[] { 1 } }, x);

        shiftedLoss.AllClose(loss, relative: 1e-9).ShouldBeTrue();
        shiftedGradients[0].AllClose(gradients[0], relative: 1e-9).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Sigmoid_of_10_000_and_minus_10_000(DType dtype)
    {
        var f = new Sigmoid(x);
        var (value, gradients) = ValueAndGrad(f, new Feed { [x] = Tensor.From(new[] { 10_000.0, -10_000, 0 }, dtype) }, x);

        value.AllClose(new[] { 1.0, 0, 0.5 }).ShouldBeTrue();
        gradients[0].AllClose(new[] { 0.0, 0, 0.25 }).ShouldBeTrue();
    }

    [Fact]
    public void Softmax_is_taken_along_the_last_axis_of_whatever_shape()
    {
        CrossEntropyWithSoftmax.Softmax(new[] { 1.0, 1 }).ToArray<double>().ShouldBe([0.5, 0.5]);
        CrossEntropyWithSoftmax.Softmax(Tensor.Zeros([2, 3, 4])).AllClose(Tensor.Full([2, 3, 4], 0.25)).ShouldBeTrue();
        CrossEntropyWithSoftmax.Softmax(new[] { 1, 1 }).DType.ShouldBe(DType.Float32);
        Should.Throw<ShapeException>(() => CrossEntropyWithSoftmax.Softmax(3.0)).Message.ShouldBe(
            "Softmax needs at least one class along the last axis, but the shape is ().");
    }

    [Fact]
    public void The_rows_of_a_batch_do_not_mix()
    {
        // Each row alone: log Σ e^x - x[y]. Row 1: log(e^1 + e^2) - 1; row 2: log(e^3 + e^-1) - 3.
        var f = new CrossEntropyWithSoftmax(x, y);
        var (loss, _) = ValueAndGrad(f, new Feed { [x] = new[,] { { 1.0, 2 }, { 3, -1 } }, [y] = new[] { 0, 0 } }, x);

        var expected = (Math.Log(Math.Exp(1) + Math.Exp(2)) - 1 + Math.Log(Math.Exp(3) + Math.Exp(-1)) - 3) / 2;
        ((double)loss).ShouldBe(expected, 1e-12);
        f.Probabilities.Sum(axis: 1).AllClose(new[] { 1.0, 1 }, relative: 1e-12).ShouldBeTrue();
    }
}
