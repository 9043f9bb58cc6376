using static MiniFlow.Flow;
using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class ExplainTests : IDisposable
{
    private readonly IDisposable names = new Graph().AsCurrent();

    public void Dispose() => names.Dispose();

    // The lab's f = xy + xz at 3, 4, -5: df/dx = y + z = -1, over two paths.
    [Fact]
    public void The_chain_rule_is_walked_through_one_node_at_a_time()
    {
        var (x, y, z) = (new Input("x"), new Input("y"), new Input("z"));
        var f = new Add(new Mul(x, y, "g"), new Mul(x, z, "h"), "f");

        Explain(f, new Feed { [x] = 3, [y] = 4, [z] = -5 }, x).ShouldMatchSnapshot("explain-chain-rule");
    }

    // The lab's Linear with its dummy gradient.
    [Fact]
    public void The_gradient_of_a_weight_is_made_from_a_row_and_a_column()
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

        Explain(dummy, feed, w).ShouldMatchSnapshot("explain-linear");
    }

    [Fact]
    public void A_network_with_a_loss_is_explained_to_its_first_weights()
    {
        var (x, labels) = (new Input("x"), new Input("labels"));
        var (w1, b1, w2, b2) = (new Input("W1"), new Input("b1"), new Input("W2"), new Input("b2"));
        var hidden = new Sigmoid(new Linear(x, w1, b1, "Z1"), "H");
        var loss = new CrossEntropyWithSoftmax(new Linear(hidden, w2, b2, "Z2"), labels, "loss");
        var feed = new Feed
        {
            [x] = new double[,] { { 0.5, -1 }, { 1, 2 } },
            [labels] = new[] { 1, 0 },
            [w1] = new double[,] { { 1, -1, 0.5 }, { 0.25, 2, -0.5 } },
            [b1] = new double[] { 0, 0.1, -0.1 },
            [w2] = new double[,] { { 1, -1 }, { -0.5, 0.5 }, { 0.25, 2 } },
            [b2] = new double[] { 0, 0 },
        };

        Explain(loss, feed, w1).ShouldMatchSnapshot("explain-network");
    }

    // Every rule against what the library's own node writes: a rule that disagrees would say so in the explanation.
    [Theory]
    [InlineData("Add")]
    [InlineData("Sub")]
    [InlineData("Mul")]
    [InlineData("RealDiv")]
    [InlineData("Pow")]
    [InlineData("Maximum")]
    [InlineData("Minimum")]
    [InlineData("Neg")]
    [InlineData("Identity")]
    [InlineData("Square")]
    [InlineData("Sqrt")]
    [InlineData("Exp")]
    [InlineData("Log")]
    [InlineData("Abs")]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("Sigmoid")]
    public void A_rule_agrees_with_the_librarys_node(string operation)
    {
        var type = typeof(Node).Assembly.GetType($"MiniFlow.{operation}");
        type.ShouldNotBeNull();
        var (x, y) = (new Input("x"), new Input("y"));
        var constructor = type.GetConstructors().First(each => each.GetParameters().TakeWhile(parameter => parameter.ParameterType == typeof(Node)).Any());
        var inputs = constructor.GetParameters().TakeWhile(parameter => parameter.ParameterType == typeof(Node)).Select((_, index) => index == 0 ? x : y).ToArray();
        var node = (Node)constructor.Invoke([.. inputs, .. constructor.GetParameters().Skip(inputs.Length).Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)]);
        var feed = new Feed { [x] = new double[,] { { 0.5, 2 }, { 1.5, 3 } } };
        if (inputs.Length == 2)
            feed[y] = new double[] { 0.25, -4 };

        foreach (var wrt in inputs)
        {
            var text = Explain(node, feed, wrt).ToText();
            text.ShouldNotContain("! Backward of");
            text.Contains($"{operation}(x", StringComparison.Ordinal).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void An_input_that_occurs_twice_counts_twice()
    {
        var x = new Input("x");
        var square = new Mul(x, x, "square");

        Explain(square, new Feed { [x] = 3 }, x).ToText().ShouldContain("∂square/∂x = 3 + 3 = 6");
    }

    [Fact]
    public void An_operation_without_a_rule_is_explained_by_what_it_wrote()
    {
        var x = new Input("x");
        var cube = new Cube(x);

        // d x³ = 3x² = 12 at 2.
        Explain(cube, new Feed { [x] = 2 }, x).ToText().ShouldContain("∂Cube/∂x = 1 · 12 = 12");
    }

    [Fact]
    public void A_wrong_backward_is_found_out()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var wrong = new Wrong.Mul(x, y);

        Explain(wrong, new Feed { [x] = 3, [y] = 4 }, x).ToText()
            .ShouldContain("! Backward of Mul wrote 3 for x, but this rule gives 4.");
    }

    [Fact]
    public void After_a_wrong_backward_the_sum_over_the_paths_is_held_against_what_the_pass_found()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var f = new Add(new Wrong.Mul(x, y), x, "f");

        // ∂(xy + x)/∂x = y + 1 = 5; the wrong node passes on x = 3 in place of y.
        Explain(f, new Feed { [x] = 3, [y] = 4 }, x).ToText()
            .ShouldContain("∂f/∂x = 4 + 1 = 5\n   ! The backward pass arrived at 4: a step above did not follow its rule.");
    }

    [Fact]
    public void A_node_that_does_not_count_has_no_gradient_to_explain() =>
        Should.Throw<GraphException>(() => Explain(new Input("a"), new Input("b"))).Message.ShouldContain("a does not depend on b");

    [Fact]
    public void Without_a_run_there_is_nothing_to_explain()
    {
        var x = new Input("x");

        Should.Throw<GraphException>(() => Explain(new Sigmoid(x, "s"), x)).Message.ShouldBe(
            "No gradient of s with respect to x has been computed yet. Call Explain(s, feed, x), or ValueAndGrad before.");
    }

    [Fact]
    public void A_deep_graph_with_very_many_paths_makes_a_bounded_output()
    {
        Node node = new Input("x");
        var x = node;
        for (var doubling = 0; doubling < 200; doubling++)
            node = new Add(node, node);

        // 2^200 would be infinite in float32 and is not in float64.
        ValueAndGrad(node, new Feed { [x] = Tensor.From(new double[] { 1e-60 }) }, x);
        var html = Explain(node, x).ToHtml();

        html.Length.ShouldBeLessThan(1_000_000);
        html.ShouldContain("1.61e60 paths");
    }

    private sealed class Cube(Node x) : Node(x)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[0].Value * InboundNodes[0].Value;

        public override void Backward() => Gradients[InboundNodes[0]] += 3 * InboundNodes[0].Value * InboundNodes[0].Value * UpstreamGradient();
    }

    private static class Wrong
    {
        internal sealed class Mul(Node x, Node y) : Node(x, y)
        {
            public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[1].Value;

            public override void Backward()
            {
                Gradients[InboundNodes[0]] += InboundNodes[0].Value * UpstreamGradient();
                Gradients[InboundNodes[1]] += InboundNodes[1].Value * UpstreamGradient();
            }
        }
    }
}
