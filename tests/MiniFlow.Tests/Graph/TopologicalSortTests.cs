using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

public sealed class TopologicalSortTests : GraphTest
{
    [Fact]
    public void Every_node_comes_after_its_inbound_nodes_and_the_output_last()
    {
        var (x, y, z) = (new Input("x"), new Input("y"), new Input("z"));
        var f = new Add(new Mul(x, y), new Mul(x, z));

        TopologicalSort(f).Select(node => node.Name).ShouldBe(["x", "y", "Mul", "z", "Mul_1", "Add"]);
    }

    [Fact]
    public void The_smallest_graph_where_the_order_of_making_misleads()
    {
        // Breadth first from x, one would compute f before g: f = x + g, g = x · x.
        var x = new Input("x");
        var g = new Mul(x, x, "g");
        var f = new Add(x, g, "f");

        TopologicalSort(f).Select(node => node.Name).ShouldBe(["x", "g", "f"]);
    }

    [Fact]
    public void Only_ancestors_are_in_it()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var g = new Mul(x, y, "g");
        _ = new Add(g, y, "hanging");

        TopologicalSort(g).Select(node => node.Name).ShouldBe(["x", "y", "g"]);
    }

    [Fact]
    public void A_single_input_is_its_own_order() => TopologicalSort(new Input("x")).ShouldHaveSingleItem().Name.ShouldBe("x");

    [Fact]
    public void Random_graphs_are_in_order_and_complete()
    {
        var random = new RandomSource(1);
        for (var trial = 0; trial < 50; trial++)
        {
            var nodes = new List<Node> { new Input(), new Input() };
            while (nodes.Count < 40)
                nodes.Add(new Add(nodes[random.NextInt(nodes.Count)], nodes[random.NextInt(nodes.Count)]));

            var order = TopologicalSort(nodes[^1]);

            order.Distinct().Count().ShouldBe(order.Count);
            for (var i = 0; i < order.Count; i++)
            {
                foreach (var inbound in order[i].InboundNodes)
                    order.IndexOf(inbound).ShouldBeInRange(0, i - 1);
            }
        }
    }

    [Fact]
    public void A_chain_of_100_000_nodes_does_not_overflow_the_stack()
    {
        var x = new Input("x");
        Node f = x;
        for (var i = 0; i < 100_000; i++)
            f = new Add(f, x);

        // f = 100 001 · x
        var (value, gradients) = ValueAndGrad(f, new Feed { [x] = new[] { 2.0 } }, x);

        TopologicalSort(f).Count.ShouldBe(100_001);
        value[0].ToScalar<double>().ShouldBe(200_002);
        gradients[0][0].ToScalar<double>().ShouldBe(100_001);
    }

    [Fact]
    public void A_cycle_is_named_in_the_direction_in_which_values_would_flow()
    {
        var x = new Input("x");
        var first = new Loop(x, "first");
        var second = new Loop(first, "second");
        var third = new Loop(second, "third");
        first.ReadFrom(third);

        Should.Throw<GraphException>(() => TopologicalSort(new Loop(third, "output"))).Message.ShouldBe(
            "The graph has a cycle: third → first → second → third. Each of these nodes would need its own value before it could compute it. "
            + "Give one of them another inbound node.");
    }

    [Fact]
    public void A_node_that_reads_from_itself_is_a_cycle()
    {
        var loop = new Loop(new Input("x"), "loop");
        loop.ReadFrom(loop);

        Should.Throw<GraphException>(() => Value(loop, [])).Message.ShouldStartWith("The graph has a cycle: loop → loop. ");
    }

    [Fact]
    public void A_cycle_that_is_closed_after_a_run_is_found_by_the_next_one()
    {
        var x = new Input("x");
        var first = new Loop(x, "first");
        var second = new Loop(first, "second");
        ((double)Value(second, new Feed { [x] = 1 })).ShouldBe(1);

        first.ReadFrom(second);
        Should.Throw<GraphException>(() => Value(second, new Feed { [x] = 1 })).Message.ShouldStartWith("The graph has a cycle: second → first → second. ");

        first.ReadFrom(x);
        ((double)Value(second, new Feed { [x] = 3 })).ShouldBe(3);
    }

    [Fact]
    public void Rewiring_moves_the_link_and_not_only_the_order()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var node = new Loop(x, "node");
        node.ReadFrom(y);

        x.OutboundNodes.ShouldBeEmpty();
        y.OutboundNodes.ShouldHaveSingleItem().ShouldBe(node);
        ((double)ValueAndGrad(node, new Feed { [y] = 4.0 }, y).Gradients[0]).ShouldBe(1);
    }

    /// <summary>A node that can be told to read from another node: the one way to close a cycle.</summary>
    private sealed class Loop(Node x, string name) : Node(name, x)
    {
        public void ReadFrom(Node other) => Rewire(0, other);

        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
                Gradients[InboundNodes[0]] += outbound.Gradients[this];
        }
    }
}
