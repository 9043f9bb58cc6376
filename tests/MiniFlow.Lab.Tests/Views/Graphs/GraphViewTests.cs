using static MiniFlow.Flow;
using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class GraphViewTests : IDisposable
{
    private readonly IDisposable names = new Graph().AsCurrent();

    public void Dispose() => names.Dispose();

    [Fact]
    public void Before_a_run_it_shows_names_operations_and_shapes()
    {
        var images = new Input("images", [null, 784]);
        var weights = new Input("W", [784, 10]);
        var bias = new Input("b", [10]);
        var labels = new Input("labels", [null]);
        Node logits = new Linear(images, weights, bias);

        Show(new CrossEntropyWithSoftmax(logits, labels, "loss")).ShouldMatchSnapshot("graph-before-run");
    }

    [Fact]
    public void A_node_that_a_scope_has_placed_says_on_which_device()
    {
        Node a, b, c;
        using (new Device("/cpu:0"))
            a = new Constant(3.0, name: "a");
        using (new Device("/gpu:0"))
        {
            b = Ops.Multiply(a, 2, name: "b");
            using (new Device("/cpu:0"))
                c = Ops.Add(a, b, name: "c");
        }

        Show(Ops.Multiply(c, b, name: "d")).ShouldMatchSnapshot("graph-devices");
    }

    [Fact]
    public void After_a_forward_pass_it_shows_values()
    {
        var (f, x, y, z) = LabGraph();
        Value(f, new Feed { [x] = 3, [y] = 4, [z] = -5 });

        Show(f).ShouldMatchSnapshot("graph-after-forward");
    }

    [Fact]
    public void After_a_backward_pass_it_shows_gradients_and_adds_them_up_at_a_fan_out()
    {
        var (f, x, y, z) = LabGraph();
        ValueAndGrad(f, new Feed { [x] = 3, [y] = 4, [z] = -5 }, x, y, z);

        Show(f).ShouldMatchSnapshot("graph-after-backward");
    }

    [Fact]
    public void Small_matrices_print_their_numbers()
    {
        var (x, w, b) = (new Input("X"), new Input("W"), new Input("b"));
        var dummy = new DummyGrad(new Linear(x, w, b, "Z"), "dummy");
        var feed = new Feed
        {
            [x] = new double[,] { { -1, -2 }, { -1, -2 } },
            [w] = new double[,] { { 2, -3 }, { 2, -3 } },
            [b] = new double[] { -3, -5 },
            [dummy] = new double[,] { { 1, 2 }, { 3, 4 } },
        };
        ValueAndGrad(dummy, feed, x, w, b);

        Show(dummy).ShouldMatchSnapshot("graph-linear");
    }

    [Fact]
    public void Scopes_are_boxes_that_start_closed() => Show(Layers(3)).ShouldMatchSnapshot("graph-scopes-closed");

    [Fact]
    public void Scopes_can_start_open_and_lie_in_each_other() =>
        Show(Layers(3), "layer1", "layer2", "layer2/weights").ShouldMatchSnapshot("graph-scopes-open");

    [Fact]
    public void A_hundred_scopes_in_each_other_can_be_drawn() =>
        Show(new Input(string.Join('/', Enumerable.Range(0, 100).Select(depth => $"s{depth}")))).ToHtml().ShouldContain("s98");

    [Fact]
    public void One_weight_that_is_not_finite_is_seen_among_a_thousand()
    {
        var numbers = new double[32, 32];
        numbers[3, 4] = double.NaN;
        var (some, all) = (new Input("some"), new Input("all"));
        var sum = new Add(some, all);
        Value(sum, new Feed { [some] = numbers, [all] = Tensor.Full([32, 32], double.NaN) });

        var html = Show(sum).ToHtml();
        html.ShouldContain(">1 not finite<");
        html.ShouldContain(">all 1\u202F024<");
        var text = Show(sum).ToText();
        text.ShouldContain("(32, 32) 0 to 0, 1 not finite");
        text.ShouldContain("(32, 32) all 1\u202F024 not finite");
    }

    [Fact]
    public void A_name_is_text_and_not_markup()
    {
        var html = Show(new Sigmoid(new Input("<script>alert(1)</script>"), "\"'&<b>")).ToHtml();

        // The slash in "</script>" makes a scope; its parts are text too.
        html.ShouldContain("&lt;script&gt;alert(1)&lt;");
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<b>");
    }

    [Fact]
    public void An_input_that_occurs_twice_has_two_edges_and_one_gradient_for_both()
    {
        var x = new Input("x");
        var square = new Mul(x, x, "square");
        ValueAndGrad(square, new Feed { [x] = 3 }, x);

        var html = Show(square).ToHtml();
        html.Split("class=\"e\"").Length.ShouldBe(3);
        html.ShouldContain("↑ both: 6");
    }

    [Fact]
    public void A_node_alone_is_a_graph_too() => Show(new Input("x", [null, 3])).ToText().ShouldBe(
        "Graph of x: 1 node, 0 edges.\nnode  operation  inputs  shape\nx     Input              (?, 3)\n");

    [Fact]
    public void A_cycle_which_cannot_be_run_can_still_be_seen()
    {
        var x = new Input("x");
        var loop = new Loop(x);
        loop.Close(new Sigmoid(loop, "back"));

        var html = Show(loop).ToHtml();
        html.ShouldContain("stroke-dasharray=\"5 4\"");
    }

    private static (Node F, Input X, Input Y, Input Z) LabGraph()
    {
        var (x, y, z) = (new Input("x"), new Input("y"), new Input("z"));
        return (new Add(new Mul(x, y, "g"), new Mul(x, z, "h"), "f"), x, y, z);
    }

    private static CrossEntropyWithSoftmax Layers(int count)
    {
        Node signal = new Input("images", [null, 784]);
        var size = 784;
        for (var layer = 1; layer <= count; layer++)
        {
            var next = layer == count ? 10 : 100;
            var weights = new Input($"layer{layer}/weights/W", [size, next]);
            var bias = new Input($"layer{layer}/weights/b", [next]);
            signal = new Linear(signal, weights, bias, $"layer{layer}/linear");
            if (layer < count)
                signal = new Sigmoid(signal, $"layer{layer}/activation");
            size = next;
        }

        return new CrossEntropyWithSoftmax(signal, new Input("labels", [null]), "loss");
    }

    private sealed class Loop(Node x) : Node("loop", x, x)
    {
        public void Close(Node back) => Rewire(1, back);

        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward()
        {
        }
    }
}
