namespace MiniFlow.Tests.Tensors;

public sealed class ArithmeticTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("arithmetic.json");

    public static TheoryData<string> Operations => Golden.Operations("arithmetic.json");

    [Theory]
    [MemberData(nameof(Operations))]
    public void Arithmetic_gives_what_NumPy_gives(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
            Golden.Difference(Run(operation, golden.Inputs[0], golden.Inputs[1]), golden.ExpectedTensor, operation == "Pow" ? 1e-6 : 0));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Writing_into_a_given_tensor_gives_the_same(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
        {
            var expected = Run(operation, golden.Inputs[0], golden.Inputs[1]);
            var into = new Tensor(expected.Shape, expected.DType);
            Run(operation, golden.Inputs[0], golden.Inputs[1], into).ShouldBeSameAs(into);
            return Golden.Difference(into, expected);
        });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Writing_over_an_operand_gives_the_same(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
        {
            var (x, y) = (golden.Inputs[0], golden.Inputs[1]);
            var expected = Run(operation, x, y);
            var target = x.Shape == expected.Shape && x.DType == expected.DType ? x : y.Shape == expected.Shape && y.DType == expected.DType ? y : null;
            return target is null ? null : Golden.Difference(Run(operation, x, y, target), expected);
        });

    [Fact]
    public void Operators_are_the_named_operations()
    {
        Tensor x = new[] { 6.0, 8 };
        Tensor y = new[] { 2.0, 4 };

        (x + y).ToArray<double>().ShouldBe([8, 12]);
        (x - y).ToArray<double>().ShouldBe([4, 4]);
        (x * y).ToArray<double>().ShouldBe([12, 32]);
        (x / y).ToArray<double>().ShouldBe([3, 2]);
        (-x).ToArray<double>().ShouldBe([-6, -8]);
    }

    [Fact]
    public void A_bare_number_may_stand_on_either_side()
    {
        Tensor x = new[] { 2.0, 4 };

        (x + 1).ToArray<double>().ShouldBe([3, 5]);
        (1 + x).ToArray<double>().ShouldBe([3, 5]);
        (x - 1).ToArray<double>().ShouldBe([1, 3]);
        (1 - x).ToArray<double>().ShouldBe([-1, -3]);
        (x * 0.5).ToArray<double>().ShouldBe([1, 2]);
        (0.5 * x).ToArray<double>().ShouldBe([1, 2]);
        (x / 2).ToArray<double>().ShouldBe([1, 2]);
        (8 / x).ToArray<double>().ShouldBe([4, 2]);
        Tensor.Pow(x, 3).ToArray<double>().ShouldBe([8, 64]);
        Tensor.Pow(x, 0.5).ToArray<double>().ShouldBe([Math.Sqrt(2), 2]);
        Tensor.Maximum(x, 3).ToArray<double>().ShouldBe([3, 4]);
        Tensor.Minimum(x, 3).ToArray<double>().ShouldBe([2, 3]);
    }

    [Fact]
    public void A_bare_number_takes_on_the_dtype_of_the_tensor()
    {
        Tensor.Ones(1, DType.Float64).ToArray<double>()[0].ShouldBe(1);
        (Tensor.Ones(1, DType.Float64) * 0.1).ToArray<double>().ShouldBe([0.1]);
        (Tensor.Ones(1) * 0.1).DType.ShouldBe(DType.Float32);
        (Tensor.Ones(1, DType.Int32) * 2).DType.ShouldBe(DType.Int32);
        (Tensor.Ones(1, DType.Int32) * 2L).DType.ShouldBe(DType.Int32);
        (Tensor.Ones(1, DType.Int64) * 2).DType.ShouldBe(DType.Int64);
        (Tensor.Ones(1, DType.Int32) * 2.0).DType.ShouldBe(DType.Float32);
        (Tensor.Ones(1, DType.Bool) * 2).DType.ShouldBe(DType.Int32);
        (Tensor.Ones(1, DType.Bool) * 2.0).DType.ShouldBe(DType.Float32);
        (Tensor.Ones(1, DType.Int32) / 2).DType.ShouldBe(DType.Float32);
        Tensor.Maximum(Tensor.Ones(1, DType.Int32), 0).DType.ShouldBe(DType.Int32);
    }

    [Fact]
    public void A_bare_number_alone_is_float32_or_int32()
    {
        ((Tensor)3.5).DType.ShouldBe(DType.Float32);
        ((Tensor)3.5f).DType.ShouldBe(DType.Float32);
        ((Tensor)3).DType.ShouldBe(DType.Int32);
        ((Tensor)3L).DType.ShouldBe(DType.Int64);
        ((Tensor)true).DType.ShouldBe(DType.Bool);
        ((Tensor)(Number)3).DType.ShouldBe(DType.Int32);
        ((Tensor)(Number)3.5).DType.ShouldBe(DType.Float32);
        ((Tensor)(Number)3_000_000_000).DType.ShouldBe(DType.Int64);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named_with_the_rule() =>
        Should.Throw<ShapeException>(() => Tensor.Zeros([2, 3]) + Tensor.Zeros([2]))
            .Message.ShouldBe(
                "Add cannot broadcast the shapes (2, 3) and (2,). Aligned at the right, two dimensions must be equal, or one of them 1. Reshape or Transpose one of the two.");

    [Fact]
    public void Bools_cannot_be_subtracted() =>
        Should.Throw<TensorException>(() => (Tensor)true - true)
            .Message.ShouldBe("Two bool tensors cannot be subtracted: compare them with NotEqual, or Cast one to a number first.");

    [Fact]
    public void Integers_have_no_negative_powers() =>
        Should.Throw<TensorException>(() => Tensor.Pow(new[] { 2, 3 }, -1))
            .Message.ShouldBe("The integer 2 to the power -1 is no integer: Cast the tensor to float32 first.");

    [Fact]
    public void A_number_beyond_int32_is_refused_beside_int32() =>
        Should.Throw<TensorException>(() => Tensor.Ones(1, DType.Int32) + 3_000_000_000)
            .Message.ShouldBe("The number 3000000000 does not fit int32: Cast the tensor to int64 first, as in x.Cast(DType.Int64).");

    [Fact]
    public void A_destination_of_another_shape_or_dtype_is_refused()
    {
        Tensor x = new[] { 1f, 2, 3 };

        Should.Throw<ShapeException>(() => Tensor.Add(x, x, into: Tensor.Zeros(4)))
            .Message.ShouldBe("Add gives a result of shape (3,), but the tensor to write into has shape (4,).");
        Should.Throw<TensorException>(() => Tensor.Add(x, x, into: Tensor.Zeros(3, DType.Float64)))
            .Message.ShouldBe("Add gives float32, but the tensor to write into is float64.");
    }

    [Fact]
    public void A_destination_over_a_part_of_an_operand_is_refused()
    {
        var x = Tensor.Zeros([4, 3]);

        Should.Throw<TensorException>(() => Tensor.Add(x[0..3], x[1..4], into: x[0..3]))
            .Message.ShouldBe("Add cannot write into a tensor of shape (3, 3) that shares a part of its memory with an operand of shape (3, 3): Copy one of them first.");
    }

    private static Tensor Run(string operation, Tensor x, Tensor y, Tensor? into = null) => operation switch
    {
        "Add" => Tensor.Add(x, y, into),
        "Subtract" => Tensor.Subtract(x, y, into),
        "Multiply" => Tensor.Multiply(x, y, into),
        "Divide" => Tensor.Divide(x, y, into),
        "Maximum" => Tensor.Maximum(x, y, into),
        "Minimum" => Tensor.Minimum(x, y, into),
        _ => Tensor.Pow(x, y, into),
    };
}
