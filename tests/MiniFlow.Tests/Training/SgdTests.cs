namespace MiniFlow.Tests.Training;

public sealed class SgdTests
{
    [Fact]
    public void A_step_goes_against_the_gradient_in_place()
    {
        Tensor w = new[] { 1.0, 2 }, b = new[,] { { 3f } };

        new Sgd(0.1).Step([w, b], [new[] { 10.0, -20 }, new[,] { { 1f } }]);

        w.ToArray<double>().ShouldBe([0, 4]);
        b[0, 0].ShouldBe(2.9, 1e-6);
    }

    [Fact]
    public void A_gradient_of_another_dtype_is_taken_in_that_of_its_parameter()
    {
        Tensor w = new[] { 1f, 2 };
        new Sgd(0.5).Step([w], [new[] { 1.0, 1 }]);

        w.DType.ShouldBe(DType.Float32);
        w.ToArray<float>().ShouldBe([0.5f, 1.5f]);
    }

    [Fact]
    public void Descending_a_bowl_ends_at_its_bottom()
    {
        // f = Σ w², df/dw = 2w: each step multiplies w by 1 - 2·0.1 = 0.8.
        var x = new Input();
        var f = new Mul(x, x);
        Tensor w = new[] { 3.0, -4 };
        var feed = new Feed { [x] = w };
        for (var step = 0; step < 10; step++)
            new Sgd(0.1).Step([w], Flow.ValueAndGrad(f, feed, x).Gradients);

        w.AllClose(new[] { 3 * Math.Pow(0.8, 10), -4 * Math.Pow(0.8, 10) }, relative: 1e-12).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_learning_rate_that_is_none(double rate, string printed) =>
        Message(() => _ = new Sgd(rate)).ShouldBe($"A learning rate must be a number above 0, not {printed}. Usual ones are 0.001 to 1.");

    [Fact]
    public void Not_as_many_gradients_as_parameters() => Message(() => new Sgd(1).Step([1.0, 2.0], [1.0])).ShouldBe(
        "A step needs one gradient for each parameter, but there are 2 parameters and 1 gradients.");

    [Fact]
    public void A_gradient_of_another_shape_changes_no_parameter()
    {
        Tensor w = new[] { 1.0, 2 }, b = new[] { 3.0 };
        Message(() => new Sgd(1).Step([w, b], [new[] { 1.0, 1 }, new[] { 1.0, 1 }])).ShouldBe(
            "Parameter number 1 has shape (1,), its gradient has shape (2,). Are the gradients in the same order as the parameters?");

        w.ToArray<double>().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_whole_number_cannot_be_trained() => Message(() => new Sgd(1).Step([new[] { 1, 2 }], [new[] { 1.0, 1 }])).ShouldBe(
        "Parameter number 0 is int32, which cannot change by a small step. Make it floating point: write 1.0 in place of 1, or Cast it.");

    [Fact]
    public void A_parameter_that_is_null() => Message(() => new Sgd(1).Step([null!], [1.0])).ShouldBe("Parameter number 0 is null.");

    private static string Message(Action act) => Should.Throw<TrainingException>(act).Message;
}
