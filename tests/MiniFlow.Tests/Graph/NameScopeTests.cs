using static MiniFlow.Ops;

namespace MiniFlow.Tests.Graphs;

public sealed class NameScopeTests : GraphTest
{
    [Fact]
    public void Names_begin_with_the_scopes_that_they_are_made_in()
    {
        using (var model = new NameScope("model"))
        {
            model.Name.ShouldBe("model");
            new Constant(1).Name.ShouldBe("model/Const");
            using (new NameScope("fc1"))
            {
                new Constant(1).Name.ShouldBe("model/fc1/Const");
                new Constant(1).Name.ShouldBe("model/fc1/Const_1");
            }

            new Constant(1).Name.ShouldBe("model/Const_1");
        }

        new Constant(1).Name.ShouldBe("Const");
    }

    [Fact]
    public void A_scope_that_is_opened_again_is_another_one()
    {
        using (new NameScope("layer"))
            new Constant(1, name: "w").Name.ShouldBe("layer/w");
        using (new NameScope("layer"))
            new Constant(1, name: "w").Name.ShouldBe("layer_1/w");
        using (new NameScope("layer"))
            new Constant(1, name: "w").Name.ShouldBe("layer_2/w");
    }

    [Fact]
    public void A_scope_and_a_node_do_not_share_a_name()
    {
        _ = new Constant(1, name: "layer");
        using (new NameScope("layer"))
            new Constant(1, name: "w").Name.ShouldBe("layer_1/w");
    }

    [Theory]
    [InlineData("my layer")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-x")]
    [InlineData(null)]
    public void A_scope_is_one_word(string? name) =>
        Should.Throw<GraphException>(() => new NameScope(name!)).Message.ShouldStartWith("A name scope must be one word");

    [Theory]
    [InlineData("fc1")]
    [InlineData("very_mean_reduction")]
    [InlineData("Schicht-2.größe")]
    public void Letters_digits_and_a_few_signs_make_a_word(string name)
    {
        using var scope = new NameScope(name);
        scope.ToString().ShouldBe(name);
    }

    [Fact]
    public void A_scope_belongs_to_the_graph_that_it_was_opened_in()
    {
        using var scope = new NameScope("outer");
        using (new Graph().AsCurrent())
        {
            new Constant(1).Name.ShouldBe("Const");
            using (new NameScope("inner"))
                new Constant(1).Name.ShouldBe("inner/Const");
        }

        new Constant(1).Name.ShouldBe("outer/Const");
    }

    [Fact]
    public void An_error_names_a_node_with_its_scope()
    {
        using var scope = new NameScope("layer");
        Should.Throw<ShapeException>(() => MatMul(Ones([2, 3]), Ones([4, 5]))).Message.ShouldBe(
            "'layer/MatMul' cannot take layer/ones of shape (2, 3) and layer/ones_1 of shape (4, 5): "
            + "the first has 3 columns and the second 4 rows, and these must be as many. Swap or transpose one of them.");
    }

    [Fact]
    public void What_could_not_be_built_is_no_part_of_the_graph()
    {
        var a = Ones([2, 3], name: "a");
        Should.Throw<ShapeException>(() => MatMul(a, a));

        Graph.Current.Nodes.ShouldBe([a]);
    }
}
