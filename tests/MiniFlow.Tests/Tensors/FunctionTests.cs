namespace MiniFlow.Tests.Tensors;

public sealed class FunctionTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("functions.json");

    public static TheoryData<string> Operations => Golden.Operations("functions.json");

    /// <summary>A few units in the last place: 2⁻²³ is 1.2e-7, 2⁻⁵² is 2.2e-16.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Functions_give_what_NumPy_gives(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
            Golden.Difference(Run(golden), golden.ExpectedTensor, golden.ExpectedTensor.DType == DType.Float64 ? 1e-15 : 4e-7));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Writing_into_a_given_tensor_or_over_the_operand_gives_the_same(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation && operation is not ("Where" or "Cast")), golden =>
        {
            var expected = Run(golden);
            var into = new Tensor(expected.Shape, expected.DType);
            Run(golden, into).ShouldBeSameAs(into);
            var x = golden.Inputs[0];
            return Golden.Difference(into, expected)
                ?? (x.DType == expected.DType ? Golden.Difference(Apply(golden, x, x), expected) : null);
        });

    [Fact]
    public void The_sigmoid_of_numbers_far_out_is_0_and_1()
    {
        Tensor.Sigmoid(new[] { -10000f, -1000, 0, 1000, 10000 }).ToArray<float>().ShouldBe([0, 0, 0.5f, 1, 1]);
        Tensor.Sigmoid(new[] { -10000.0, 0, 10000 }).ToArray<double>().ShouldBe([0, 0.5, 1]);
    }

    [Fact]
    public void Clip_of_integers_at_fractions_gives_float32() =>
        Tensor.Clip(new[] { 1, 2, 3 }, 1.5, 2.5).ToArray<float>().ShouldBe([1.5f, 2, 2.5f]);

    [Theory]
    [InlineData("Negate")]
    [InlineData("Abs")]
    [InlineData("Square")]
    [InlineData("Sign")]
    [InlineData("Relu")]
    public void A_function_of_numbers_refuses_bools(string name) =>
        Should.Throw<TensorException>(() => Apply(name, true)).Message
            .ShouldBe($"{name} of a bool tensor means nothing: Cast it to a number first, as in x.Cast(DType.Float32).");

    [Fact]
    public void Where_needs_a_bool_condition() =>
        Should.Throw<TensorException>(() => Tensor.Where(new[] { 1, 0 }, 1, 2)).Message
            .ShouldBe("Where needs a bool tensor as its condition, not int32: compare first, as in Tensor.Greater(x, 0).");

    [Fact]
    public void Where_names_all_three_shapes_that_do_not_fit() =>
        Should.Throw<ShapeException>(() => Tensor.Where(new[] { true, false }, Tensor.Zeros(3), Tensor.Zeros([4, 1]))).Message
            .ShouldBe("Where cannot broadcast the condition (2,) with the shapes (3,) and (4, 1). Aligned at the right, dimensions must be equal, or 1.");

    private static Tensor Run(Golden golden, Tensor? into = null) => Apply(golden, golden.Inputs[0], into);

    private static Tensor Apply(Golden golden, Tensor x, Tensor? into) => golden.Operation switch
    {
        "Clip" when x.DType.IsFloating() => Tensor.Clip(x, golden.Option("low").GetDouble(), golden.Option("high").GetDouble(), into),
        "Clip" => Tensor.Clip(x, golden.Option("low").GetInt32(), golden.Option("high").GetInt32(), into),
        "Where" => Tensor.Where(x, golden.Inputs[1], golden.Inputs[2]),
        "Cast" => x.Cast(Golden.ReadDType(golden.Option("dtype").GetString()!)),
        var name => Apply(name, x, into),
    };

    private static Tensor Apply(string name, Tensor x, Tensor? into = null) => name switch
    {
        "Exp" => Tensor.Exp(x, into),
        "Log" => Tensor.Log(x, into),
        "Sqrt" => Tensor.Sqrt(x, into),
        "Tanh" => Tensor.Tanh(x, into),
        "Sigmoid" => Tensor.Sigmoid(x, into),
        "Negate" => Tensor.Negate(x, into),
        "Abs" => Tensor.Abs(x, into),
        "Square" => Tensor.Square(x, into),
        "Sign" => Tensor.Sign(x, into),
        "Relu" => Tensor.Relu(x, into),
        _ => throw new ArgumentException(name),
    };
}
