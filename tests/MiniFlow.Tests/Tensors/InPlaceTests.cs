namespace MiniFlow.Tests.Tensors;

public sealed class InPlaceTests
{
    [Fact]
    public void A_step_of_gradient_descent_writes_into_the_parameter()
    {
        Tensor weights = new[,] { { 1f, 2 }, { 3, 4 } };
        Tensor gradient = new[,] { { 10f, 20 }, { 30, 40 } };

        weights.AddInPlace(gradient, scale: -0.1);

        weights.AllClose(new[,] { { 0f, 0 }, { 0, 0 } }, absolute: 1e-6).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    [InlineData(DType.Int32)]
    [InlineData(DType.Int64)]
    public void Every_dtype_of_numbers_takes_a_multiple(DType dtype)
    {
        var target = Tensor.From(new[] { 10, 20 }, dtype);

        target.AddInPlace(Tensor.From(new[] { 1, 2 }, dtype), scale: -3);

        target.DType.ShouldBe(dtype);
        target.ToArray<double>().ShouldBe([7.0, 14]);
    }

    [Fact]
    public void A_float64_tensor_takes_a_float32_one()
    {
        Tensor target = new[] { 1.0, 2 };

        target.AddInPlace(new[] { 0.5f, 0.25f }, scale: 2);

        target.ToArray<double>().ShouldBe([2.0, 2.5]);
    }

    [Fact]
    public void Subtracting_is_adding_with_the_sign_turned()
    {
        Tensor x = new[] { 5.0, 7 };

        x.SubtractInPlace(new[] { 1.0, 2 });
        x.SubtractInPlace(new[] { 1.0, 2 }, scale: 0.5);

        x.ToArray<double>().ShouldBe([3.5, 4]);
    }

    [Fact]
    public void What_is_added_broadcasts()
    {
        var x = Tensor.Zeros([2, 3], DType.Float64);

        x.AddInPlace(new[] { 1.0, 2, 3 });
        x.AddInPlace(new[,] { { 10.0 }, { 20 } }, scale: 0.5);
        x.AddInPlace(100);

        x.ToArray<double>().ShouldBe([106, 107, 108, 111, 112, 113]);
    }

    [Fact]
    public void Integers_add_integers()
    {
        var x = Tensor.Range(3);
        var y = Tensor.Range(3).Cast(DType.Int64);

        x.AddInPlace(new[] { 10, 20, 30 }, scale: -2);
        y.AddInPlace(5);

        x.ToArray<int>().ShouldBe([-20, -39, -58]);
        y.ToArray<long>().ShouldBe([5, 6, 7]);
    }

    [Fact]
    public void A_tensor_may_be_added_to_itself()
    {
        Tensor x = new[] { 1.0, 2 };

        x.AddInPlace(x, scale: 2);

        x.ToArray<double>().ShouldBe([3, 6]);
    }

    [Fact]
    public void Integers_do_not_take_fractions()
    {
        Should.Throw<TensorException>(() => Tensor.Range(3).AddInPlace(new[] { 1.0, 2, 3 })).Message
            .ShouldBe("A tensor of int32 cannot take the sum with 1 times float64 in place: Cast it to float32 first.");
        Should.Throw<TensorException>(() => Tensor.Range(3).AddInPlace(1, scale: 0.5)).Message
            .ShouldBe("A tensor of int32 cannot take the sum with 0.5 times int32 in place: Cast it to float32 first.");
        Should.Throw<TensorException>(() => Tensor.Ones(3, DType.Bool).AddInPlace(true)).Message
            .ShouldBe("A bool tensor cannot be added to in place: Cast it to a number first.");
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        Should.Throw<ShapeException>(() => Tensor.Zeros([3]).AddInPlace(Tensor.Zeros([2, 3]))).Message
            .ShouldBe("A tensor of shape (2, 3) cannot be added to one of shape (3,): aligned at the right, each of its dimensions must be 1 or the same.");
        Should.Throw<ShapeException>(() => Tensor.Zeros([3]).CopyFrom(Tensor.Zeros([4]))).Message
            .ShouldBe("A tensor of shape (4,) cannot be copied into one of shape (3,): aligned at the right, each of its dimensions must be 1 or the same.");
    }

    [Fact]
    public void CopyFrom_broadcasts_and_converts()
    {
        var x = Tensor.Zeros([2, 3]);

        x.CopyFrom(new[] { 1, 2, 3 });
        x.ToArray<float>().ShouldBe([1, 2, 3, 1, 2, 3]);

        x.CopyFrom(new[,] { { 1.0 }, { 2.0 } });
        x.ToArray<float>().ShouldBe([1, 1, 1, 2, 2, 2]);

        x.CopyFrom(true);
        x.ToArray<float>().ShouldBe([1, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public void Fill_sets_every_element()
    {
        foreach (var dtype in Enum.GetValues<DType>().Where(each => each != DType.Unknown))
        {
            var x = Tensor.Zeros([2, 2], dtype);
            x.Fill(1);
            x.ToArray<int>().ShouldBe([1, 1, 1, 1]);
        }
    }
}
