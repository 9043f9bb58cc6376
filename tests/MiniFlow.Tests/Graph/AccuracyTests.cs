using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

public sealed class AccuracyTests : GraphTest
{
    private static readonly double[,] Logits = { { 0.1, 0.9, 0 }, { 3, 2, 1 }, { -3, -2, -1 }, { 0, 0, 1 } };

    [Fact]
    public void It_is_the_share_of_rows_whose_largest_logit_is_at_the_label()
    {
        Accuracy(Logits, new[] { 1, 0, 2, 2 }).ShouldBe(1);
        Accuracy(Logits, new[] { 1, 0, 0, 0 }).ShouldBe(0.5);
        Accuracy(Logits, new[] { 0, 1, 0, 0 }).ShouldBe(0);
    }

    [Fact]
    public void Labels_may_come_as_a_tensor_or_as_a_node_of_the_graph_or_beside_it()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var logits = new Mul(x, x);
        var positive = Tensor.Abs(Logits);

        Accuracy(logits, new[] { 1, 0, 0, 2 }, new Feed { [x] = positive }).ShouldBe(1);
        Accuracy(logits, y, new Feed { [x] = positive, [y] = new[] { 1, 0, 0, 0 } }).ShouldBe(0.75);

        var loss = new CrossEntropyWithSoftmax(logits, y);
        Accuracy(logits, y, new Feed { [x] = positive, [y] = new[] { 1, 0, 0, 0 } }).ShouldBe(0.75);
        GC.KeepAlive(loss);
    }

    [Fact]
    public void Labels_may_be_of_any_dtype_as_long_as_they_are_whole()
    {
        Accuracy(Logits, new[] { 1.0, 0, 2, 2 }).ShouldBe(1);
        Accuracy(Logits, new[] { 1L, 0, 2, 2 }).ShouldBe(1);
    }

    [Fact]
    public void A_label_out_of_range() => Message(() => Accuracy(Logits, new[] { 1, 3, 2, 2 })).ShouldBe(
        "Accuracy has the label 3 for example 1, but logits of shape (4, 3) have 3 classes: labels go from 0 to 2. "
        + "Look at the labels, or give the last layer more outputs.");

    [Fact]
    public void A_label_below_zero() => Message(() => Accuracy(Logits, new[] { 1, 0, 2, -1 })).ShouldStartWith("Accuracy has the label -1 for example 3, ");

    [Fact]
    public void A_label_that_is_not_whole() => Message(() => Accuracy(Logits, new[] { 1.0, 0, 0.5, 2 })).ShouldBe(
        "Accuracy has the label 0.5 for example 2. A label is a class index, a whole number from 0.");

    [Fact]
    public void A_label_that_is_no_number() =>
        Message(() => Accuracy(Logits, new[] { 1.0, 0, double.NaN, 2 })).ShouldStartWith("Accuracy has the label NaN for example 2.");

    [Fact]
    public void Labels_of_another_batch() => Message(() => Accuracy(Logits, new[] { 1, 0 })).ShouldBe(
        "Accuracy has logits of shape (4, 3) and labels of shape (2,). There must be one class index for each row: labels of shape (4,). "
        + "One-hot rows become that with labels.ArgMax(axis: 1).");

    [Fact]
    public void Logits_that_are_no_matrix() => Message(() => Accuracy(new[] { 1.0, 2 }, new[] { 1 })).ShouldBe(
        "Accuracy needs logits as a matrix, one row an example, one column a class, but they have shape (2,).");

    [Fact]
    public void No_examples() => Message(() => Accuracy(Tensor.Zeros([0, 3]), Tensor.Zeros(0))).ShouldBe(
        "Accuracy over no examples is no number. Give at least one.");

    [Fact]
    public void In_a_loss_the_labels_are_held_against_the_logits_in_the_same_way()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var loss = new CrossEntropyWithSoftmax(x, y, "loss");

        Message(() => Value(loss, new Feed { [x] = Logits, [y] = new[] { 1, 3, 2, 2 } })).ShouldStartWith(
            "'loss' (CrossEntropyWithSoftmax) has the label 3 for example 1, but logits of shape (4, 3) have 3 classes: labels go from 0 to 2.");
        Message(() => Value(loss, new Feed { [x] = Logits, [y] = new[] { 1, 0.5, 2, 2 } })).ShouldStartWith(
            "'loss' (CrossEntropyWithSoftmax) has the label 0.5 for example 1.");
        Should.Throw<ShapeException>(() => Value(loss, new Feed { [x] = Tensor.Zeros([0, 3]), [y] = Tensor.Zeros(0) })).Message.ShouldEndWith(
            "the mean over no examples, or over no classes, is no number; feed at least one.");
    }

    private static string Message(Action act) => Should.Throw<LabelException>(act).Message;

    private static string Message(Func<object> act) => Should.Throw<LabelException>(() => { act(); }).Message;
}
