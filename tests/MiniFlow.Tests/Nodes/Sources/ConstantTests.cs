using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes.Sources;

public sealed class ConstantTests : GraphTest
{
    [Fact]
    public void It_prints_name_shape_and_dtype() =>
        new Constant(new[] { 1, 2, 3 }, name: "b").ToString().ShouldBe("Tensor(\"b:0\", shape=(3,), dtype=int32)");

    [Fact]
    public void Without_a_name_it_is_called_Const()
    {
        new Constant(1).Name.ShouldBe("Const");
        new Constant(1).Name.ShouldBe("Const_1");
    }

    [Fact]
    public void It_fills_a_shape_with_a_number()
    {
        using var session = new Session();
        session.Run(new Constant(0.5, shape: [2, 2])).ToString().ShouldBe("[[0.5 0.5]\n [0.5 0.5]]");
        session.Run(Fill([3], 7)).ToString().ShouldBe("[7 7 7]");
        session.Run(Zeros([2]), Ones([2], DType.Int32)).Second.ToString().ShouldBe("[1 1]");
        Should.Throw<ShapeException>(() => new Constant(new[] { 1, 2 }, shape: [3]));
    }

    [Fact]
    public void It_does_not_change_with_the_array_that_it_was_made_from()
    {
        var values = new[] { 1, 2 };
        var constant = new Constant(Tensor.Wrap(values, 2));
        values[0] = 99;

        new Session().Run(constant).ToArray<int>().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_bare_number_takes_on_the_dtype_of_the_node_beside_it()
    {
        var int32 = new Constant(3);
        var float64 = new Constant(new[] { 3.0 });
        var unknown = new Input();

        (int32 + 1).DType.ShouldBe(DType.Int32);
        (int32 * 0.5).DType.ShouldBe(DType.Float32);
        (0.1 * float64).DType.ShouldBe(DType.Float64);
        (unknown + 0.5).DType.ShouldBe(DType.Unknown);

        // In full precision: 0.1f would give 0.30000000447.
        new Session().Run(0.1 * float64).ToArray<double>().ShouldBe([0.30000000000000004]);
    }

    [Fact]
    public void A_tensor_or_an_array_beside_a_node_becomes_a_constant()
    {
        var x = new Variable(new[] { 1f, 2 });
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        session.Run((Tensor)2.0 * x - new[] { 1f, 1 }).ToString().ShouldBe("[1. 3.]");
        session.Run(-x / Tensor.Full(2, 4)).ToString().ShouldBe("[-0.25 -0.5 ]");
        session.Run(1 / x + 1).ToString().ShouldBe("[2.  1.5]");
    }
}
