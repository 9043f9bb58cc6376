namespace MiniFlow.Tests.Tensors;

public sealed class AddInPlaceTests
{
    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    [InlineData(DType.Int32)]
    [InlineData(DType.Int64)]
    public void Adds_a_multiple_in_every_dtype(DType dtype)
    {
        var target = Tensor.From(new[] { 10, 20 }).Cast(dtype);

        target.AddInPlace(Tensor.From(new[] { 1, 2 }).Cast(dtype), scale: -3);

        target.Cast(DType.Float64).ToArray<double>().ShouldBe([7.0, 14]);
    }

    [Fact]
    public void A_float64_tensor_takes_a_float32_one()
    {
        Tensor target = new[] { 1.0, 2 };

        target.AddInPlace(new[] { 0.5f, 0.25f }, scale: 2);

        target.ToArray<double>().ShouldBe([2.0, 2.5]);
    }
}
