using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes;

/// <summary>Shape and dtype are worked out, and refused, at the line that makes a node of the TensorFlow half.</summary>
public sealed class InferenceTests : GraphTest
{
    [Fact]
    public void Through_the_network_of_the_tutorial()
    {
        var x = new Placeholder(DType.Float32, [null, 784]);
        var labels = new Placeholder(DType.Float32, [null, 10]);
        var keep = new Placeholder(DType.Float32);
        var hidden = Dropout(Softmax(MatMul(x, new Variable(TruncatedNormal([784, 500]))) + new Variable(Zeros([500]))), keep);
        var logits = MatMul(hidden, new Variable(Zeros([500, 10])));
        var loss = SoftmaxCrossEntropyWithLogits(labels: labels, logits: logits);
        var right = Equal(ArgMax(logits, 1), ArgMax(labels, 1));
        var accuracy = ReduceMean(Cast(right, DType.Float32));

        Node[] nodes = [hidden, logits, loss, right, accuracy];
        nodes.Select(Known).ShouldBe(["float32 (?, 500)", "float32 (?, 10)", "float32 (?,)", "bool (?,)", "float32 ()"]);
    }

    [Fact]
    public void Of_dtypes_that_are_mixed_the_wider_one_wins_as_for_tensors()
    {
        Node int32 = new Constant(1), int64 = new Constant(1L), float32 = new Constant(1.0), float64 = new Constant(new[] { 1.0 });

        Known(int32 + int64).ShouldBe("int64 ()");
        Known(int64 * float32).ShouldBe("float32 ()");
        Known(float32 - float64).ShouldBe("float64 (1,)");
        Known(int32 / int32).ShouldBe("float32 ()");
        Known(Exp(int32)).ShouldBe("float32 ()");
        Known(ReduceSum(int32)).ShouldBe("int64 ()");
        Known(ReduceMean(int32)).ShouldBe("float32 ()");
        Known(Square(int32)).ShouldBe("int32 ()");
    }

    [Fact]
    public void As_far_as_it_is_known()
    {
        var some = new Placeholder(DType.Float32, [null, 3]);
        var any = new Placeholder(DType.Float32);

        Known(ReduceSum(some, axis: 0)).ShouldBe("float32 (3,)");
        Known(ReduceSum(some, axis: 1, keepDims: true)).ShouldBe("float32 (?, 1)");
        Known(ReduceSum(any)).ShouldBe("float32 ()");
        Known(ReduceSum(any, axis: 1)).ShouldBe("float32 (...)");
        Known(Transpose(some)).ShouldBe("float32 (3, ?)");
        Known(Reshape(some, [-1])).ShouldBe("float32 (?,)");
        Known(Reshape(Ones([2, 6]), [-1, 4])).ShouldBe("float32 (3, 4)");
        Known(Concat([some, some], axis: 1)).ShouldBe("float32 (?, 6)");
        Known(Concat([some, Ones([2, 3])], axis: 0)).ShouldBe("float32 (?, 3)");
        Known(Concat([any, some], axis: 1)).ShouldBe("float32 (?, ?)");
        Known(Stack([some, Ones([5, 3])], axis: -1)).ShouldBe("float32 (5, 3, 2)");
        Known(OneHot(new Placeholder(DType.Int32, [null]), 10)).ShouldBe("float32 (?, 10)");
        Known(MatMul(some, any)).ShouldBe("float32 (?, ?)");
        Known(MatMul(some, Ones([5, 3]), transposeB: true)).ShouldBe("float32 (?, 5)");
        Known(ArgMax(some, 1)).ShouldBe("int64 (?,)");
        Known(new Linear(new Input("x", [null, 4], DType.Float32), Ones([4, 2]), Zeros([2]))).ShouldBe("float32 (?, 2)");
    }

    [Fact]
    public void A_students_node_that_says_nothing_is_unknown_and_still_runs()
    {
        var node = new Plain(new Constant(new[] { 1f, 2 }));
        var sum = ReduceSum(Square(node));

        Known(Square(node)).ShouldBe("? (...)");
        new Session().Run(sum).ToString().ShouldBe("5.0");
    }

    [Fact]
    public void Misfits_of_shape_are_refused_where_they_are_written()
    {
        Node a = Ones([2, 3], name: "a"), b = Ones([2, 4], name: "b"), v = Ones([3], name: "v");

        Message<ShapeException>(() => a - b).ShouldStartWith("'Sub' cannot take a of shape (2, 3) and b of shape (2, 4): the two work element by element");
        Message<ShapeException>(() => MatMul(a, v)).ShouldContain("both must be matrices");
        Message<ShapeException>(() => MatMul(a, b, transposeA: true, transposeB: true)).ShouldContain("the first has 2 columns (transposed) and the second 4 rows (transposed)");
        Message<ShapeException>(() => Concat([a, b], axis: 0)).ShouldContain("put end to end along axis 0, they must be equal along every other axis.");
        Message<ShapeException>(() => Concat([a, v], axis: 2)).ShouldContain("they have no axis 2");
        Message<ShapeException>(() => Stack([a, b])).ShouldContain("put side by side, they must have the same shape.");
        Message<ShapeException>(() => Reshape(a, [4])).ShouldBe("'Reshape' cannot take a of shape (2, 3): A tensor of shape (2, 3) has 6 elements and cannot be reshaped to (4,), which has 4.");
        Message<ShapeException>(() => Transpose(a, [0, 0])).ShouldContain("[0, 0] is not an order of its 2 axes");
        Message<ShapeException>(() => ReduceMean(a, axis: 2)).ShouldContain("There is no axis 2 in the shape (2, 3)");
        Message<ShapeException>(() => ArgMax(a, axis: -3)).ShouldContain("There is no axis -3 in the shape (2, 3)");
        Message<ShapeException>(() => Softmax(new Constant(1.0))).ShouldContain("it needs at least one axis");
        Message<ShapeException>(() => SoftmaxCrossEntropyWithLogits(labels: a, logits: b)).ShouldContain("both must have the same shape");
        Message<ShapeException>(() => SoftmaxCrossEntropyWithLogits(labels: Ones([2], DType.Int32), logits: b)).ShouldContain("or use SparseSoftmaxCrossEntropyWithLogits");
        Message<ShapeException>(() => SparseSoftmaxCrossEntropyWithLogits(labels: a, logits: a)).ShouldContain("For one-hot rows there is SoftmaxCrossEntropyWithLogits");
        Message<ShapeException>(() => SparseSoftmaxCrossEntropyWithLogits(labels: Ones([5], DType.Int32), logits: a)).ShouldContain("one class index for each row of a");
        Message<ShapeException>(() => TruncatedNormal([null, 3])).ShouldBe("'TruncatedNormal' cannot draw numbers in the shape (?, 3): every dimension must be known.");
        Message<GraphException>(() => Concat([])).ShouldBe("'Concat_2' needs at least one node to put end to end.");
    }

    [Fact]
    public void Dtypes_that_an_operation_means_nothing_for_are_refused_where_they_are_written()
    {
        Node truth = Equal(new Constant(1), 1, name: "truth"), real = Ones([2, 2], name: "real");

        Message<GraphException>(() => truth - 1).ShouldBe("'Sub' cannot take truth of dtype bool: it needs numbers. Cast it first: Cast(truth, DType.Float32).");
        Message<GraphException>(() => MatMul(real, Equal(real, 1))).ShouldStartWith("'MatMul' cannot take Equal of dtype bool: it needs numbers.");
        Message<GraphException>(() => OneHot(real, 3)).ShouldBe("'OneHot' cannot take real of dtype float32: it needs whole numbers. If they are whole, Cast(real, DType.Int32).");
        Message<GraphException>(() => SparseSoftmaxCrossEntropyWithLogits(labels: Ones([2], name: "labels"), logits: real)).ShouldContain("cannot take labels of dtype float32");
        Message<GraphException>(() => RandomNormal([2], dtype: DType.Int32)).ShouldBe("'RandomNormal' draws float32 or float64, not int32. Draw float32 and Cast it.");
        Message<GraphException>(() => RandomNormal([2], stddev: -1)).ShouldBe("'RandomNormal_1' cannot draw: a standard deviation is 0 or more, not -1.");
        Message<GraphException>(() => RandomUniform([2], 1, 0)).ShouldContain("low must be at most high");
        Message<GraphException>(() => OneHot(new Constant(1), 0)).ShouldContain("needs a depth of at least 1");
    }

    private static string Known(Node node) => $"{node.DType.Name()} {node.Shape}";

    private static string Message<TException>(Func<object> act)
        where TException : MiniFlowException => Should.Throw<TException>(act).Message;

    private sealed class Plain(Node x) : Node(x)
    {
        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward() => Gradients[InboundNodes[0]] += UpstreamGradient();
    }
}
