namespace MiniFlow.Tests.Tensors;

public sealed class ComparisonTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("comparison.json");

    public static TheoryData<string> Operations => Golden.Operations("comparison.json");

    [Theory]
    [MemberData(nameof(Operations))]
    public void Comparisons_give_what_NumPy_gives(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
            Golden.Difference(Run(operation, golden.Inputs[0], golden.Inputs[1]), golden.ExpectedTensor));

    [Fact]
    public void AllClose_says_what_NumPy_says() =>
        Golden.CheckAll(Golden.Load("closeness.json"), golden =>
        {
            var close = golden.Inputs[0].AllClose(
                golden.Inputs[1], golden.Option("relative").GetDouble(), golden.Option("absolute").GetDouble(), golden.Option("equalNan").GetBoolean());
            return close == golden.Expected.GetBoolean() ? null : $"{close}";
        });

    [Fact]
    public void A_bare_number_is_compared_in_the_dtype_of_the_tensor()
    {
        Tensor.Equal(new[] { 0.1, 0.2 }, 0.1).ToArray<bool>().ShouldBe([true, false]);
        Tensor.Equal(new[] { 0.1f, 0.2f }, 0.1).ToArray<bool>().ShouldBe([true, false]);

        // 2²⁴ + 1 is no float32: compared as float32 it would equal its neighbour.
        Tensor.Equal(new[] { 16777217, 16777216 }, 16777216).ToArray<bool>().ShouldBe([false, true]);
        Tensor.Greater(new[] { 1, 2, 3 }, 1.5).ToArray<bool>().ShouldBe([false, true, true]);
        Tensor.LessEqual(new[] { 1L, 2, 3 }, 2).ToArray<bool>().ShouldBe([true, true, false]);
        Tensor.NotEqual(new[] { true, false }, 0).ToArray<bool>().ShouldBe([true, false]);
        Tensor.Less(new[] { 1.0, 2 }, 2).ToArray<bool>().ShouldBe([true, false]);
        Tensor.GreaterEqual(new[] { 1.0, 2 }, 2).ToArray<bool>().ShouldBe([false, true]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named() =>
        Should.Throw<ShapeException>(() => Tensor.Less(Tensor.Zeros([2, 3]), Tensor.Zeros([3, 2])))
            .Message.ShouldStartWith("Less cannot broadcast the shapes (2, 3) and (3, 2).");

    [Fact]
    public void AllClose_of_shapes_that_do_not_fit_is_an_error() =>
        Should.Throw<ShapeException>(() => Tensor.Zeros(2).AllClose(Tensor.Zeros(3)))
            .Message.ShouldStartWith("AllClose cannot broadcast the shapes (2,) and (3,).");

    private static Tensor Run(string operation, Tensor x, Tensor y) => operation switch
    {
        "Equal" => Tensor.Equal(x, y),
        "NotEqual" => Tensor.NotEqual(x, y),
        "Less" => Tensor.Less(x, y),
        "LessEqual" => Tensor.LessEqual(x, y),
        "Greater" => Tensor.Greater(x, y),
        _ => Tensor.GreaterEqual(x, y),
    };
}
