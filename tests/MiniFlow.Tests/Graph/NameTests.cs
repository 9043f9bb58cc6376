namespace MiniFlow.Tests.Graphs;

public sealed class NameTests : GraphTest
{
    [Fact]
    public void A_node_without_a_name_is_called_by_its_type_and_a_number()
    {
        var x = new Input();
        Node[] nodes = [x, new Mul(x, x), new Mul(x, x), new Add(x, x), new Mul(x, x)];

        nodes.Select(node => node.Name).ShouldBe(["Input", "Mul", "Mul_1", "Add", "Mul_2"]);
    }

    [Fact]
    public void A_given_name_is_kept_and_made_unique()
    {
        new Input("weights").Name.ShouldBe("weights");
        new Input("weights").Name.ShouldBe("weights_1");
        new Mul(new Input(), new Input(), "weights").Name.ShouldBe("weights_2");
    }

    [Fact]
    public void A_number_that_somebody_has_taken_by_name_is_passed_over()
    {
        _ = new Input("x_1");
        new Input("x").Name.ShouldBe("x");
        new Input("x").Name.ShouldBe("x_2");
        new Input("x_1").Name.ShouldBe("x_1_1");
    }

    [Fact]
    public void Another_graph_begins_its_names_anew()
    {
        _ = new Input("x");
        using (new Graph().AsCurrent())
            new Input("x").Name.ShouldBe("x");
        new Input("x").Name.ShouldBe("x_1");
    }

    [Fact]
    public void Nodes_of_several_graphs_work_together()
    {
        var x = new Input("x");
        using (new Graph().AsCurrent())
        {
            var y = new Input("x");
            ((double)Flow.Value(new Mul(x, y), new Feed { [x] = 3, [y] = 4 })).ShouldBe(12);
        }
    }

    [Fact]
    public void A_generic_node_is_called_without_its_arity() => new Same<int>(new Input()).Name.ShouldBe("Same");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_name_is_refused(string name) =>
        Should.Throw<GraphException>(() => new Input(name)).Message.ShouldBe("A node of type Input cannot have a blank name. Give it one, or leave the name out.");

    [Fact]
    public void A_node_prints_what_is_known_about_its_value()
    {
        var (x, y) = (new Input("x", [null, 3], DType.Float32), new Input("y"));

        new Mul(x, x).ToString().ShouldBe("Tensor(\"Mul:0\", shape=(?, 3), dtype=float32)");
        new Add(x, y, "sum").ToString().ShouldBe("Tensor(\"sum:0\", shape=<unknown>, dtype=?)");
        x.ToString().ShouldBe("Tensor(\"x:0\", shape=(?, 3), dtype=float32)");
    }

    [Fact]
    public void Of_many_nodes_the_first_are_listed()
    {
        var inputs = Enumerable.Range(0, 25).Select(i => new Input($"x{i}")).ToArray();
        new Wide(inputs).InboundNodes.ToString().ShouldEndWith("x18, x19, … (25 in all)");
    }

    private sealed class Wide(Node[] inputs) : Node(inputs)
    {
        public override void Forward() => Value = 1.0;

        public override void Backward()
        {
        }
    }

    private sealed class Same<T>(Node x) : Node(x)
    {
        public override void Forward() => Value = InboundNodes[0].Value;

        public override void Backward() => Gradients[InboundNodes[0]] += UpstreamGradient();
    }
}
