namespace MiniFlow.Tests.Training;

public sealed class AdamTests
{
    [Fact]
    public void Two_steps_come_out_as_worked_out_by_hand()
    {
        // Step 1: m = 0.1·g, v = 0.001·g²; m̂ = g, v̂ = g²: the step is η·g/|g| = η. Step 2 with the same gradient: m̂ = g, v̂ = g² again.
        var w = Tensor.Wrap([1.0, -2.0], 2);
        var adam = new Adam(0.01);
        adam.Step([w], [Tensor.Wrap([0.5, -3.0], 2)]);
        w.ToArray<double>().ShouldBe([0.99, -1.99], 1e-8);
        adam.Step([w], [Tensor.Wrap([0.5, -3.0], 2)]);
        w.ToArray<double>().ShouldBe([0.98, -1.98], 1e-8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(20_003)]
    public void Every_element_is_changed_alike_whatever_the_length(int length)
    {
        var w = Tensor.Full(length, 1, DType.Float32);
        var adam = new Adam(0.25);
        adam.Step([w], [Tensor.Full(length, 2, DType.Float32)]);

        w.ToArray<float>().ShouldAllBe(number => Math.Abs(number - 0.75f) < 1e-6f);
    }

    [Fact]
    public void Other_parameters_than_in_the_step_before_are_refused()
    {
        var adam = new Adam();
        adam.Step([Tensor.Zeros(3)], [Tensor.Zeros(3)]);

        Should.Throw<TrainingException>(() => adam.Step([Tensor.Zeros(4)], [Tensor.Zeros(4)])).Message.ShouldContain("make a new Adam");
        Should.Throw<TrainingException>(() => adam.Step([Tensor.Zeros(3), Tensor.Zeros(3)], [Tensor.Zeros(3), Tensor.Zeros(3)])).Message.ShouldContain("2 parameters");
    }

    [Fact]
    public void A_rate_that_leads_nowhere_is_refused() => Should.Throw<TrainingException>(() => new Adam(0)).Message.ShouldContain("above 0");
}
