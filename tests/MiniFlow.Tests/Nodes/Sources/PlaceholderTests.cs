using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes.Sources;

public sealed class PlaceholderTests : GraphTest
{
    [Fact]
    public void It_prints_what_is_known_of_its_shape()
    {
        new Placeholder(DType.Float32, [null, 784], "images").ToString().ShouldBe("Tensor(\"images:0\", shape=(?, 784), dtype=float32)");
        new Placeholder(DType.Float32, [-1, 784]).ToString().ShouldBe("Tensor(\"Placeholder:0\", shape=(?, 784), dtype=float32)");
        new Placeholder(DType.Int32).ToString().ShouldBe("Tensor(\"Placeholder_1:0\", shape=<unknown>, dtype=int32)");
        new Placeholder(DType.Int32, []).ToString().ShouldBe("Tensor(\"Placeholder_2:0\", shape=(), dtype=int32)");
    }

    [Fact]
    public void An_unknown_dimension_takes_a_batch_of_any_size()
    {
        var x = new Placeholder(DType.Float32, [null, 2]);
        var sum = ReduceSum(x, axis: 1);
        using var session = new Session();

        session.Run(sum, new Feed { [x] = new[,] { { 1f, 2 } } }).ToString().ShouldBe("[3.]");
        session.Run(sum, new Feed { [x] = new[,] { { 1f, 2 }, { 3, 4 }, { 5, 6 } } }).ToString().ShouldBe("[ 3.  7. 11.]");
        session.Run(sum, new Feed { [x] = new[,] { { 1f, 2 } } }).ToString().ShouldBe("[3.]");
    }

    [Fact]
    public void Several_are_fed_by_the_variables_that_hold_them()
    {
        var (x, y) = (new Placeholder(DType.Float32), new Placeholder(DType.Float32));
        new Session().Run(x - y, new Feed { [x] = 5.0, [y] = 3.0 }).ToString().ShouldBe("2.0");
    }
}
