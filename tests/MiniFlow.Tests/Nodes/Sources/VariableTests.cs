using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes.Sources;

public sealed class VariableTests : GraphTest
{
    [Fact]
    public void Its_initial_value_is_a_number_an_array_a_tensor_or_a_node()
    {
        Variable[] variables =
        [
            new(3), new(2.5), new(new[] { 1, 2, 3 }), new(Tensor.Zeros([2, 2])), new(new Constant(0.1, shape: [3])), new(TruncatedNormal([2, 3], stddev: 0.1)),
        ];

        variables.Select(each => $"{each.DType.Name()} {each.Shape}").ShouldBe(
            ["int32 ()", "float32 ()", "int32 (3,)", "float32 (2, 2)", "float32 (3,)", "float32 (2, 3)"]);
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(variables[2]).ToString().ShouldBe("[1 2 3]");
        session.Run(variables[4]).ToString().ShouldBe("[0.1 0.1 0.1]");
    }

    [Fact]
    public void It_takes_its_initial_value_from_another_variable_in_whatever_order_they_are_made()
    {
        var first = new Variable(2.0, name: "first");
        var second = new Variable(first * 10, name: "second");
        var third = new Variable(second + first, name: "third");
        using var session = new Session();

        // Only the third one is initialised: the others have no value of their own, and none is needed for long.
        Should.Throw<SessionException>(() => session.Run(VariablesInitializer([third]))).Message.ShouldStartWith("'second' (Variable) has no value");
        session.Run(GlobalVariablesInitializer());
        session.Run(third).ToString().ShouldBe("22.0");
    }

    [Fact]
    public void Its_initial_value_is_copied()
    {
        var values = new[] { 1f, 2 };
        var tensor = Tensor.Wrap(values, 2);
        var variable = new Variable(tensor);
        values[0] = 99;
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        session.Run(variable).ToArray<float>().ShouldBe([1, 2]);
    }

    [Fact]
    public void The_graph_keeps_its_variables_and_knows_which_are_trainable()
    {
        var weights = new Variable(1.0);
        var step = new Variable(0, trainable: false);

        Graph.Current.Variables.ShouldBe([weights, step]);
        Graph.Current.TrainableVariables.ShouldBe([weights]);
    }

    [Fact]
    public void Loading_gives_it_a_value_without_an_initialiser()
    {
        var w = new Variable(new[] { 1f, 2 }, name: "w");
        using var session = new Session();
        session.IsInitialized(w).ShouldBeFalse();
        var loaded = Tensor.Wrap(new[] { 5f, 6 }, 2);
        session.Load(w, loaded);
        loaded.Fill(0);

        session.IsInitialized(w).ShouldBeTrue();
        session.Run(w).ToArray<float>().ShouldBe([5, 6]);
        Should.Throw<ShapeException>(() => session.Load(w, 1.0));
        session.Run(w).ToArray<float>().ShouldBe([5, 6]);
    }

    [Fact]
    public void Its_initial_value_is_a_node_behind_its_own_name()
    {
        using (new NameScope("layer"))
            new Variable(1.0, name: "w").InitialValue.Name.ShouldBe("layer/w/initial_value");
    }

    [Fact]
    public void It_adds_a_number_of_its_own_dtype()
    {
        var count = new Variable(0L, name: "count");
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(count.AssignAdd(1));

        session.Run(count).DType.ShouldBe(DType.Int64);
    }
}
