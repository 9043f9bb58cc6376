using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>What a student reads when a run cannot be done: what, where, what to do.</summary>
public sealed class RunErrorTests : GraphTest
{
    private readonly Input x;
    private readonly Input y;

    public RunErrorTests() => (x, y) = (new Input("x"), new Input("y"));

    [Fact]
    public void An_input_that_is_not_fed() =>
        Message(() => Value(new Mul(x, y), new Feed { [x] = 3 })).ShouldBe(
            "To compute 'Mul', 'y' (Input) must be fed, but is not. Add to the feed: [y] = ….");

    [Fact]
    public void Several_inputs_that_are_not_fed() =>
        Message(() => Value(new Mul(x, y), [])).ShouldBe(
            "To compute 'Mul', 'x' (Input) and 'y' (Input) must be fed, but are not. Add to the feed: [x] = …, [y] = ….");

    [Fact]
    public void An_input_without_a_name_that_is_not_fed() =>
        Message(() => Value(new Mul(new Input(), x), new Feed { [x] = 3 })).ShouldBe(
            "To compute 'Mul', 'Input' must be fed, but is not. Add to the feed: [Input] = …. Inputs that have a name are easier to tell apart: "
            + "new Input(\"x\").");

    [Fact]
    public void A_value_of_an_earlier_run_does_not_stand_in_for_a_missing_feed()
    {
        var f = new Mul(x, y);
        Value(f, new Feed { [x] = 3, [y] = 4 });

        Message(() => Value(f, new Feed { [x] = 3 })).ShouldStartWith("To compute 'Mul', 'y' (Input) must be fed");
    }

    [Fact]
    public void A_made_up_gradient_that_is_not_fed()
    {
        var dummy = new DummyGrad(x);

        ((double)Value(dummy, new Feed { [x] = 3 })).ShouldBe(3);
        Message(() => ValueAndGrad(dummy, new Feed { [x] = 3 }, x)).ShouldBe(
            "To compute 'DummyGrad', 'DummyGrad' must be fed, but is not. Add to the feed: [DummyGrad] = ….");
    }

    [Fact]
    public void A_made_up_gradient_of_another_shape()
    {
        var dummy = new DummyGrad(x);

        Message<ShapeException>(() => ValueAndGrad(dummy, new Feed { [x] = new[] { 1.0, 2 }, [dummy] = new[] { 1.0, 2, 3 } }, x)).ShouldBe(
            "'DummyGrad' is fed a gradient of shape (3,) for 'x' (Input), whose value has shape (2,). "
            + "Feed one number, or a gradient of that shape.");
    }

    [Fact]
    public void A_feed_for_a_node_of_another_graph() =>
        Message(() => Value(new Mul(x, x), new Feed { [x] = 3, [new Input("x")] = 4 })).ShouldBe(
            "'x_1' (Input) is fed, but it is not part of the graph of 'Mul', which depends on 'x' (Input). Perhaps a cell made a new input after the graph "
            + "was built: run the cell that builds the graph again, or take this one out of the feed.");

    [Fact]
    public void A_feed_for_a_node_of_the_same_graph_that_this_output_does_not_need_is_passed_over()
    {
        var logits = new Mul(x, x);
        var loss = new CrossEntropyWithSoftmax(logits, y);

        ((double)Value(logits, new Feed { [x] = 3, [y] = 1 })).ShouldBe(9);
        GC.KeepAlive(loss);
    }

    [Fact]
    public void A_feed_for_a_node_that_computes_its_value()
    {
        var g = new Mul(x, y);
        Message(() => Value(new Add(g, x), new Feed { [x] = 3, [y] = 4, [g] = 12 })).ShouldBe(
            "'Mul' cannot be fed: it computes its value from x, y. Feed its inputs instead.");
    }

    [Fact]
    public void A_feed_with_nothing_in_it()
    {
        Message(() => new Feed { [null!] = 3 }).ShouldBe(
            "The feed has an entry for a node that is null. Make the node first; in a notebook, run the cell that makes it.");
        Message(() => new Feed { [x] = null! }).ShouldBe("The feed holds null for 'x' (Input). Give it a number, an array or a tensor.");
        Message(() => _ = new Feed { [x] = 3 }[y]).ShouldBe("The feed has no value for 'y' (Input). It has: x ().");
    }

    [Fact]
    public void A_feed_of_another_shape_than_the_input_was_made_for()
    {
        var images = new Input("images", [null, 784]);
        Message<ShapeException>(() => Value(new Sigmoid(images), new Feed { [images] = Tensor.Zeros([128, 783]) })).ShouldBe(
            "'images' (Input) is fed a value of shape (128, 783), but it was made for (?, 784). Reshape the value, or make the input with another shape "
            + "(null for a dimension that may vary).");
    }

    [Fact]
    public void A_feed_of_another_dtype_than_the_input_was_made_for()
    {
        var labels = new Input("labels", dtype: DType.Int32);
        Message(() => Value(labels, new Feed { [labels] = new[] { 1.5 } })).ShouldBe(
            "'labels' (Input) takes int32 and is fed float64, whose fractions would be lost. If the numbers are whole, feed value.Cast(DType.Int32).");

        var images = new Input("images", dtype: DType.Float32);
        Value(images, new Feed { [images] = new[] { 1.5 } }).DType.ShouldBe(DType.Float32);
        Value(images, new Feed { [images] = new[] { 1 } }).DType.ShouldBe(DType.Float32);
    }

    [Fact]
    public void Shapes_that_turn_out_not_to_fit_when_values_arrive()
    {
        var (w, b) = (new Input("W"), new Input("b"));
        var feed = new Feed { [x] = Tensor.Zeros([2, 3]), [w] = Tensor.Zeros([4, 5]), [b] = Tensor.Zeros(5) };

        Message<ShapeException>(() => Value(new Linear(x, w, b, "hidden"), feed)).ShouldBe(
            "'hidden' (Linear) cannot take x of shape (2, 3), W of shape (4, 5) and b of shape (5,): x has 3 columns and W has 4 rows, and these must be as "
            + "many. Is one of them transposed, or are the two swapped?");
    }

    [Fact]
    public void Shapes_that_fitted_in_one_run_and_do_not_in_the_next()
    {
        var f = new Mul(x, y);
        Value(f, new Feed { [x] = new[] { 1, 2 }, [y] = new[] { 1, 2 } });

        for (var run = 0; run < 2; run++)
        {
            Message<ShapeException>(() => Value(f, new Feed { [x] = new[] { 1, 2 }, [y] = new[] { 1, 2, 3 } }))
                .ShouldStartWith("'Mul' cannot take x of shape (2,) and y of shape (3,): ");
        }
    }

    [Fact]
    public void No_node_to_differentiate_with_respect_to() =>
        Message(() => ValueAndGrad(new Mul(x, y), new Feed { [x] = 3, [y] = 4 })).ShouldBe(
            "ValueAndGrad of 'Mul' was not told what to differentiate with respect to. Name at least one node: ValueAndGrad(f, feed, x). "
            + "For the value alone there is Value(f, feed).");

    [Fact]
    public void A_node_to_differentiate_with_respect_to_that_does_not_lead_to_the_output()
    {
        var f = new Mul(x, x, "f");
        Message(() => ValueAndGrad(f, new Feed { [x] = 3 }, x, y)).ShouldBe(
            "'f' (Mul) cannot be differentiated with respect to 'y' (Input): no path leads from it to 'f' (Mul), which depends on 'x' (Input). "
            + "Name one of those, or build the graph on 'y' (Input).");
        Message(() => ValueAndGrad(f, new Feed { [x] = 3 }, x, null!)).ShouldBe(
            "One of the nodes to differentiate 'f' (Mul) with respect to is null. Run the cell that makes it.");
    }

    [Fact]
    public void A_value_or_a_gradient_that_is_not_there_yet()
    {
        var f = new Mul(x, y, "f");
        Message(() => _ = f.Value).ShouldBe("'f' (Mul) has no value yet. Run it first: Value(node, feed) or ValueAndGrad(node, feed, wrt).");

        ValueAndGrad(f, new Feed { [x] = 3, [y] = 4 }, x);
        Message(() => _ = f.Gradients[y]).ShouldBe(
            "The last run computed no gradient of 'f' (Mul) for 'y' (Input). ValueAndGrad computes those that lead to the nodes that it is asked for: "
            + "name 'y' (Input), or a node before it, as wrt.");
        Message(() => _ = ValueAndGrad(f, new Feed { [x] = 3, [y] = 4 }, x).Gradients[y]).ShouldBe(
            "The gradient with respect to 'y' (Input) was not asked for. Name it in ValueAndGrad; these were: x.");
        Message(() => _ = ValueAndGrad(f, new Feed { [x] = 3, [y] = 4 }, x).Gradients[1]).ShouldBe(
            "There is no gradient number 1: 1 were asked for, counted from 0.");
    }

    [Fact]
    public void A_null_in_place_of_the_output_or_the_feed()
    {
        const string NoNode = "The node to compute is null. Make it first; in a notebook, run the cell that makes it.";
        Message(() => Value(null!, [])).ShouldBe(NoNode);
        Message(() => TopologicalSort(null!)).ShouldBe(NoNode);
        Message(() => ValueAndGrad(null!, [], x)).ShouldBe(NoNode);
        Message(() => Value(x, null!)).ShouldBe("The feed is null. Give the inputs their values: new Feed { [x] = 3 }.");
        Message(() => ValueAndGrad(x, null!, x)).ShouldStartWith("The feed is null.");
    }

    [Fact]
    public void A_null_where_a_node_should_be() =>
        Message(() => new Add(x, null!)).ShouldBe(
            "Inbound node number 2 of 2 of a new Add is null. Make that node first; in a notebook, run the cell that makes it.");

    [Fact]
    public void A_node_that_is_not_in_the_list() =>
        Message(() => _ = new Add(x, y).InboundNodes[2]).ShouldBe("There is no node number 2 here: the list has 2, counted from 0 (x, y).");

    [Fact]
    public void The_labels_have_no_gradient()
    {
        var loss = new CrossEntropyWithSoftmax(x, y, "loss");
        Message<LabelException>(() => ValueAndGrad(loss, new Feed { [x] = new[,] { { 1.0, 2 } }, [y] = new[] { 1 } }, y)).ShouldBe(
            "'loss' (CrossEntropyWithSoftmax) has no gradient with respect to its labels 'y' (Input): class indices cannot change a little. "
            + "Ask for that of the logits, or of the weights before them.");
    }

    private static string Message(Action act) => Message<GraphException>(act);

    private static string Message<TException>(Action act)
        where TException : MiniFlowException => Should.Throw<TException>(act).Message;

    private static string Message(Func<object> act) => Message<GraphException>(() => { act(); });
}
