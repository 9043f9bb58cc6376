namespace MiniFlow.Tests.Tensors;

public sealed class DTypesTests
{
    /// <summary>PyTorch's table: torch.promote_types for these five.</summary>
    [Theory]
    [InlineData(DType.Bool, DType.Bool, DType.Bool)]
    [InlineData(DType.Bool, DType.Int32, DType.Int32)]
    [InlineData(DType.Int32, DType.Int64, DType.Int64)]
    [InlineData(DType.Int64, DType.Float32, DType.Float32)]
    [InlineData(DType.Int32, DType.Float32, DType.Float32)]
    [InlineData(DType.Bool, DType.Float64, DType.Float64)]
    [InlineData(DType.Float32, DType.Float64, DType.Float64)]
    [InlineData(DType.Int64, DType.Float64, DType.Float64)]
    public void Two_dtypes_promote_as_in_PyTorch(DType a, DType b, DType expected)
    {
        DTypes.Promote(a, b).ShouldBe(expected);
        DTypes.Promote(b, a).ShouldBe(expected);
        (Tensor.Ones(2, a) * Tensor.Ones(2, b)).DType.ShouldBe(expected);
    }

    [Theory]
    [InlineData(DType.Float32, "float32", 4, typeof(float), true)]
    [InlineData(DType.Float64, "float64", 8, typeof(double), true)]
    [InlineData(DType.Int32, "int32", 4, typeof(int), false)]
    [InlineData(DType.Int64, "int64", 8, typeof(long), false)]
    [InlineData(DType.Bool, "bool", 1, typeof(bool), false)]
    public void A_dtype_has_a_name_a_size_and_an_element_type(DType dtype, string name, int size, Type type, bool isFloating)
    {
        dtype.Name().ShouldBe(name);
        dtype.ElementSize().ShouldBe(size);
        dtype.ElementType().ShouldBe(type);
        dtype.IsFloating().ShouldBe(isFloating);
        DTypes.Of(type).ShouldBe(dtype);
    }

    [Fact]
    public void A_number_that_is_no_dtype_is_refused()
    {
        Should.Throw<TensorException>(() => ((DType)9).Name()).Message.ShouldBe("There is no dtype with the number 9.");
        Should.Throw<TensorException>(() => Tensor.Zeros(2, (DType)9)).Message.ShouldBe("There is no dtype with the number 9.");
        Should.Throw<TensorException>(() => DTypes.Of<short>()).Message
            .ShouldBe("A tensor cannot hold elements of type Int16. Use float, double, int, long or bool.");
    }
}
