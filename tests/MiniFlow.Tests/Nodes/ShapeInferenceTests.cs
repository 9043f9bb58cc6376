using MiniFlow.Tests.Graphs;

namespace MiniFlow.Tests.Nodes;

/// <summary>Shapes are worked out, and refused, at the line that makes a node.</summary>
public sealed class ShapeInferenceTests : GraphTest
{
    [Fact]
    public void A_network_with_an_unknown_batch_has_a_shape_with_an_unknown_batch()
    {
        Input x = new("x", [null, 784]), w = new("W", [784, 10]), b = new("b", [10]), y = new("y", [null]);
        var linear = new Linear(x, w, b);

        linear.Shape.ShouldBe([null, 10]);
        new Sigmoid(linear).Shape.ShouldBe([null, 10]);
        new DummyGrad(linear).Shape.ShouldBe([null, 10]);
        new CrossEntropyWithSoftmax(linear, y).Shape.ShouldBe(Shape.Scalar);
    }

    [Fact]
    public void What_is_not_said_is_not_known()
    {
        var x = new Input();

        x.Shape.ShouldBe(Shape.Unknown);
        new Add(x, new Input(null, [2, 3])).Shape.ShouldBe(Shape.Unknown);
        new Linear(x, new Input(), new Input()).Shape.ShouldBe([null, null]);
        new Linear(x, new Input(), new Input(null, [5])).Shape.ShouldBe([null, 5]);
        new Linear(x, new Input(), new Input(null, [1, 5])).Shape.ShouldBe([null, 5]);
        new CrossEntropyWithSoftmax(x, new Input()).Shape.ShouldBe(Shape.Scalar);
    }

    [Fact]
    public void Add_and_Mul_broadcast()
    {
        Input x = new(null, [2, 1]), y = new(null, [null, 3]);

        new Add(x, y).Shape.ShouldBe([2, 3]);
        new Mul(y, x).Shape.ShouldBe([2, 3]);
    }

    [Fact]
    public void Add_of_shapes_that_do_not_broadcast()
    {
        Input x = new("x", [2, 3]), y = new("y", [2, 4]);

        Message(() => new Add(x, y)).ShouldBe(
            "'Add' cannot take x of shape (2, 3) and y of shape (2, 4): the two work element by element, so, aligned at the right, their dimensions "
            + "must be equal or one of them 1. Reshape or transpose one of them.");
    }

    [Fact]
    public void Mul_of_shapes_that_do_not_broadcast()
    {
        Input x = new("x", [5]), y = new("y", [2, 4]);

        Message(() => new Mul(x, y, "product")).ShouldStartWith("'product' (Mul) cannot take x of shape (5,) and y of shape (2, 4): ");
    }

    [Fact]
    public void Linear_whose_matrices_do_not_meet()
    {
        Input x = new("x", [null, 784]), w = new("W", [10, 784]), b = new("b", [10]);

        Message(() => new Linear(x, w, b, "hidden")).ShouldBe(
            "'hidden' (Linear) cannot take x of shape (?, 784), W of shape (10, 784) and b of shape (10,): x has 784 columns and W has 10 rows, and these "
            + "must be as many. Is one of them transposed, or are the two swapped?");
    }

    [Fact]
    public void Linear_of_a_single_example()
    {
        Input x = new("x", [784]), w = new("W", [784, 10]), b = new("b", [10]);

        Message(() => new Linear(x, w, b)).ShouldEndWith(": x must be a matrix, one row an example. One example is x.Reshape(1, -1).");
    }

    [Fact]
    public void Linear_whose_weights_are_no_matrix()
    {
        Input x = new("x", [null, 3]), w = new("W", [3]), b = new("b", [10]);

        Message(() => new Linear(x, w, b)).ShouldEndWith(": W must be a matrix, one row for each column of x.");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(1)]
    [InlineData(10, 1)]
    [InlineData(5, 10)]
    public void Linear_with_a_bias_of_another_size(params int[] shape)
    {
        Input x = new("x", [null, 784]), w = new("W", [784, 10]), b = new("b", shape);

        Message(() => new Linear(x, w, b)).ShouldEndWith($" and b of shape {b.Shape}: b must hold one number for each column of W.");
    }

    [Fact]
    public void Cross_entropy_with_one_hot_labels()
    {
        Input x = new("x", [null, 10]), y = new("y", [null, 10]);

        Message(() => new CrossEntropyWithSoftmax(x, y)).ShouldBe(
            "'CrossEntropyWithSoftmax' cannot take x of shape (?, 10) and y of shape (?, 10): y must be class indices, one number for each row of x; one-hot "
            + "rows become that with labels.ArgMax(axis: 1), a column with labels.Flatten().");
    }

    [Fact]
    public void Cross_entropy_with_labels_of_another_batch()
    {
        Input x = new("x", [128, 10]), y = new("y", [100]);

        Message(() => new CrossEntropyWithSoftmax(x, y)).ShouldEndWith(
            ": y must hold one class index for each row of x; feed images and labels of the same batch.");
    }

    [Fact]
    public void Cross_entropy_of_one_row_without_a_batch()
    {
        Input x = new("x", [10]), y = new("y", [1]);

        Message(() => new CrossEntropyWithSoftmax(x, y)).ShouldEndWith(
            ": x must be a matrix, one row an example, one column a class; one example is x.Reshape(1, -1).");
    }

    [Fact]
    public void A_node_that_could_not_be_made_has_left_no_trace_in_the_gradients()
    {
        Input x = new("x", [2, 3]), y = new("y", [2, 4]);
        Should.Throw<ShapeException>(() => new Add(x, y));

        var f = new Mul(x, x);
        var (_, gradients) = Flow.ValueAndGrad(f, new Feed { [x] = Tensor.Ones([2, 3]) }, x);
        gradients[0].AllClose(Tensor.Full([2, 3], 2)).ShouldBeTrue();
    }

    private static string Message(Func<Node> make) => Should.Throw<ShapeException>(() => { make(); }).Message;
}
