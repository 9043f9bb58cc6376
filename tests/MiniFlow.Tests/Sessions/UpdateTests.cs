using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>All values of a run are computed before any update of that run is applied.</summary>
public sealed class UpdateTests : GraphTest
{
    private readonly Variable a;
    private readonly Variable b;
    private readonly Session session;

    public UpdateTests()
    {
        a = new Variable(1.0, name: "a");
        b = new Variable(2.0, name: "b");
        session = new Session();
        session.Run(GlobalVariablesInitializer());
    }

    [Fact]
    public void A_variable_that_is_fetched_beside_its_assignment_is_what_it_was()
    {
        var (assigned, before) = session.Run(a.Assign(5), a);

        $"{assigned} {before} {session.Run(a)}".ShouldBe("5.0 1.0 5.0");
    }

    [Fact]
    public void Two_variables_can_change_places_in_one_run()
    {
        session.Run(Group([a.Assign(b), b.Assign(a)]));

        Values().ShouldBe("2.0 1.0");
    }

    [Fact]
    public void What_is_computed_from_an_assignment_gets_the_new_value()
    {
        session.Run(a.Assign(5) * b).ToString().ShouldBe("10.0");
        Values().ShouldBe("5.0 2.0");
    }

    [Fact]
    public void Adding_to_a_variable_adds_once_a_run()
    {
        var count = a.AssignAdd(1);
        for (var i = 0; i < 3; i++)
            session.Run(count, count);

        Values().ShouldBe("4.0 2.0");
    }

    [Fact]
    public void A_run_that_fails_changes_no_variable()
    {
        var x = new Placeholder(DType.Float32, name: "x");
        var update = a.Assign(5);
        Should.Throw<MiniFlowException>(() => session.Run(update, MatMul(x, x), new Feed { [x] = 3.0 }));

        Values().ShouldBe("1.0 2.0");
    }

    [Fact]
    public void Initialising_again_begins_anew_also_where_other_nodes_hold_the_variable()
    {
        var sum = a + b;
        session.Run(a.Assign(10));
        session.Run(sum).ToString().ShouldBe("12.0");
        session.Run(GlobalVariablesInitializer());

        session.Run(sum).ToString().ShouldBe("3.0");
    }

    [Fact]
    public void In_the_run_that_initialises_it_a_variable_has_its_initial_value()
    {
        session.Run(a.Assign(10));
        session.Run(GlobalVariablesInitializer(), a + b).Second.ToString().ShouldBe("3.0");
    }

    [Fact]
    public void Sessions_do_not_share_variables()
    {
        using var other = new Session();
        other.Run(GlobalVariablesInitializer());
        other.Run(a.Assign(10));

        Values().ShouldBe("1.0 2.0");
        other.Run(a).ToString().ShouldBe("10.0");
    }

    [Fact]
    public void A_value_of_another_shape_is_refused_at_the_line_that_assigns_it() =>
        Should.Throw<ShapeException>(() => a.Assign(new[] { 1f, 2 })).Message.ShouldBe(
            "'Assign' cannot give 'a' (Variable) of shape () the value Const of shape (2,). "
            + "A variable keeps its shape: reshape the value, or make the variable with another initial value.");

    [Fact]
    public void A_value_of_another_dtype_is_refused_at_the_line_that_assigns_it() =>
        Should.Throw<GraphException>(() => new Variable(1).Assign(new Constant(2.5))).Message.ShouldBe(
            "'Assign' cannot give 'Variable' of dtype int32 the value Const of dtype float32. Cast the value: Cast(Const, DType.Int32).");

    [Fact]
    public void A_shape_that_is_only_known_in_the_run_is_refused_there()
    {
        var x = new Placeholder(DType.Float32, name: "x");
        var update = a.Assign(x);

        Should.Throw<ShapeException>(() => session.Run(update, new Feed { [x] = new[] { 1f, 2 } })).Message.ShouldStartWith(
            "'Assign' cannot give 'a' (Variable) of shape () the value x of shape (2,).");
        Values().ShouldBe("1.0 2.0");
    }

    [Fact]
    public void A_variable_cannot_be_fed_in_a_run_that_changes_it() =>
        Should.Throw<SessionException>(() => session.Run(a.Assign(b), a, new Feed { [a] = 3.0 })).Message.ShouldStartWith(
            "'a' (Variable) is fed in a run that also changes it.");

    [Fact]
    public void An_optimiser_leaves_alone_what_no_gradient_reaches()
    {
        session.Run(new GradientDescentOptimizer(0.25).Minimize(Square(a) * StopGradient(b)));

        // d(2a²)/da = 4a = 4; 1 - 0.25 · 4 = 0.
        Values().ShouldBe("0.0 2.0");
    }

    [Fact]
    public void A_students_own_update_rule_runs_when_all_values_are_there()
    {
        var loss = a * a + b;
        var step = new Descent(a, Gradients(loss, [a])[0], rate: 0.25f);
        session.Run(loss, step).First.ToString().ShouldBe("3.0");

        // d(a² + b)/da = 2a = 2; 1 - 0.25 · 2 = 0.5.
        Values().ShouldBe("0.5 2.0");
    }

    private string Values() => $"{session.Run(a)} {session.Run(b)}";

    private sealed class Descent(Variable variable, Node gradient, float rate) : Operation(null, variable, gradient), IVariableUpdate
    {
        public IReadOnlyList<Variable> Variables => [variable];

        public void Update() => variable.Value.SubtractInPlace(gradient.Value, rate);
    }
}
