namespace MiniFlow.Tests.Tensors;

public sealed class ProductTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("products.json");

    [Fact]
    public void Matrix_products_give_what_NumPy_gives() =>
        Golden.CheckAll(cases, golden => Difference(golden, Run(golden)));

    [Fact]
    public void Writing_into_a_given_tensor_gives_the_same() =>
        Golden.CheckAll(cases, golden =>
        {
            var expected = golden.ExpectedTensor;
            var into = Tensor.Full(expected.Shape, 77, expected.DType);
            Run(golden, into).ShouldBeSameAs(into);
            return Difference(golden, into);
        });

    [Fact]
    public void The_instance_method_is_the_static_one()
    {
        Tensor a = new[,] { { 1.0, 2 }, { 3, 4 } };
        Tensor b = new[] { 1.0, -1 };

        a.MatMul(b).ToArray<double>().ShouldBe([-1, -1]);
        a.MatMul(b, transposeA: true).ToArray<double>().ShouldBe([-2, -2]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named_with_what_was_transposed()
    {
        Should.Throw<ShapeException>(() => Tensor.MatMul(Tensor.Zeros([128, 784]), Tensor.Zeros([100, 10]))).Message.ShouldBe(
            "MatMul cannot multiply the shapes (128, 784) and (100, 10): the first has 784 columns and the second 100 rows, and these must be equal, as m×k times k×n gives m×n. "
            + "Check their order, or Transpose one of them.");
        Should.Throw<ShapeException>(() => Tensor.MatMul(Tensor.Zeros([2, 3]), Tensor.Zeros([4, 3]), transposeA: true, transposeB: true)).Message
            .ShouldStartWith("MatMul cannot multiply the shapes (2, 3)ᵀ and (4, 3)ᵀ: the first has 2 columns and the second 3 rows");
    }

    [Fact]
    public void Batches_that_do_not_fit_are_named() =>
        Should.Throw<ShapeException>(() => Tensor.MatMul(Tensor.Zeros([2, 3, 4]), Tensor.Zeros([5, 4, 3]))).Message
            .ShouldStartWith("MatMul cannot broadcast the batches (2,) and (5,) of the shapes (2, 3, 4) and (5, 4, 3).");

    [Fact]
    public void A_single_number_is_no_matrix() =>
        Should.Throw<ShapeException>(() => Tensor.MatMul(2, Tensor.Zeros([2, 2]))).Message
            .ShouldBe("MatMul needs matrices, but the shapes are () and (2, 2): to scale by a number, use *.");

    [Fact]
    public void A_product_of_bools_is_refused() =>
        Should.Throw<TensorException>(() => Tensor.MatMul(Tensor.Ones([2, 2], DType.Bool), Tensor.Ones([2, 2], DType.Bool))).Message
            .ShouldBe("MatMul of two bool tensors means nothing: Cast one to a number first, as in x.Cast(DType.Float32).");

    [Fact]
    public void A_product_cannot_write_over_an_operand()
    {
        var x = Tensor.Eye(3);

        Should.Throw<TensorException>(() => Tensor.MatMul(x, Tensor.Eye(3), into: x)).Message
            .ShouldBe("MatMul cannot write into the memory of its own operand: give it another tensor to write into.");
    }

    private static Tensor Run(Golden golden, Tensor? into = null) => Tensor.MatMul(
        golden.Inputs[0], golden.Inputs[1], golden.Option("transposeA").GetBoolean(), golden.Option("transposeB").GetBoolean(), into);

    /// <summary>Products of numbers below 10 with two decimals: the tolerances are some units in the last place at 100.</summary>
    private static string? Difference(Golden golden, Tensor actual) =>
        Golden.Difference(actual, golden.ExpectedTensor, absolute: actual.DType switch { DType.Float32 => 1e-4, DType.Float64 => 1e-12, _ => 0 });
}
