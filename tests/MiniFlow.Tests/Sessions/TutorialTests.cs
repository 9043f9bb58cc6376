using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>What the introduction to TensorFlow prints (seed introduction-to-tensorflow.txt), in C#.</summary>
public sealed class TutorialTests : GraphTest
{
    [Fact]
    public void A_placeholder_of_one_row_and_two_columns_gives_back_what_it_is_fed()
    {
        var c = new Placeholder(DType.Int32, shape: [1, 2], name: "myPlaceholder");
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        session.Run(c, new Feed { [c] = new[,] { { 5, 6 } } }).ToString().ShouldBe("[[5 6]]");
    }

    [Fact]
    public void Printing_shows_name_shape_and_dtype_and_running_the_value()
    {
        for (var i = 0; i < 4; i++)
            _ = new Variable(i);
        var a = new Variable(3);
        var b = new Variable(4);
        var c = Multiply(a, b);

        c.ToString().ShouldBe("Tensor(\"Mul:0\", shape=(), dtype=int32)");
        a.ToString().ShouldBe("<tf.Variable 'Variable_4:0' shape=() dtype=int32_ref>");
        b.ToString().ShouldBe("<tf.Variable 'Variable_5:0' shape=() dtype=int32_ref>");

        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(c).ToString().ShouldBe("12");
    }

    [Fact]
    public void Two_composites_of_two_primitives()
    {
        var a = new Variable(3);
        var b = new Variable(4);
        var c = Multiply(a, b);
        var d = Add(a, c);
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        $"{session.Run(c)} {session.Run(d)}".ShouldBe("12 15");
    }

    [Fact]
    public void A_result_outlives_its_session_and_the_node_stays_a_formula()
    {
        var a = new Variable(3);
        var b = new Variable(4);
        var c = Multiply(a, b);
        Tensor result;
        using (var session = new Session())
        {
            session.Run(GlobalVariablesInitializer());
            result = session.Run(c);
        }

        $"{result} {c}".ShouldBe("12 Tensor(\"Mul:0\", shape=(), dtype=int32)");
    }

    [Fact]
    public void Assigning_changes_a_variable_for_the_runs_that_follow()
    {
        var a = new Variable(5);
        var b = new Variable(4, name: "my_variable");
        var op = Assign(a, 3);
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(op);

        session.Run(a).ToString().ShouldBe("3");
        session.Run(b).ToString().ShouldBe("4");
    }

    [Fact]
    public void The_scoped_example()
    {
        Variable a, b;
        Node c, d, e;
        using (new NameScope("primitives"))
        {
            a = new Variable(5, name: "a");
            b = new Variable(10, name: "b");
        }

        using (new NameScope("fancy_pants_procedure"))
        {
            c = Multiply(a, b);
            using (new NameScope("very_mean_reduction"))
            {
                d = ReduceMean([a, b, c]);
                e = Add(c, d);
            }
        }

        d.Name.ShouldBe("fancy_pants_procedure/very_mean_reduction/Mean");
        using (new NameScope("not_so_fancy_procedure"))
            Add(a, b).Name.ShouldBe("not_so_fancy_procedure/Add");

        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        session.Run(c).ToString().ShouldBe("50");

        // (5 + 10 + 50) / 3 = 21.67, and 50 more.
        ((double)session.Run(e)).ShouldBe(71.6667, 1e-4);
    }

    [Fact]
    public void The_number_that_grows()
    {
        var a = new Variable(5, name: "a");
        var b = new Variable(10, name: "b");
        var c = new Variable(Multiply(a, b, name: "result"), name: "ChangingNumber");
        var number = new Placeholder(DType.Int32, shape: [], name: "number");
        var update = Assign(c, Add(c, number));
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        session.Run(c).ToString().ShouldBe("50");
        session.Run(update, new Feed { [number] = 7 }).ToString().ShouldBe("57");
        session.Run(update, new Feed { [number] = 43 });
        session.Run(c).ToString().ShouldBe("100");
    }
}
