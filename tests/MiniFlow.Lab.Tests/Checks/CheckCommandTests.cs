using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>What a student's check cell gives, in the words in which it is written there.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public void A_right_node_passes_with_its_points()
    {
        var result = Check("mul", (x, y) => new GoodMul(x, y), new Case { Inputs = [3, 4], Upstream = 0.5, Value = 12, Gradients = [2, 1.5] });

        result.Message.ShouldStartWith("Your Mul is right");
        result.Passed.ShouldBeTrue();
        result.Earned.ShouldBe(2);
        result.Cases.ShouldAllBe(outcome => outcome.Passed);
    }

    [Fact]
    public void An_untouched_stub_has_not_been_started()
    {
        var result = Check("mul", (x, y) => new EmptyMul(x, y));

        result.Status.ShouldBe(CheckStatus.NotStarted);
        result.Message.ShouldContain("has not set `Value` yet");
    }

    [Fact]
    public void A_node_of_the_library_is_not_the_students_own()
    {
        var result = Check("mul", (x, y) => new Mul(x, y));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldContain("library's own `Mul`");
    }

    [Fact]
    public void A_variable_that_nobody_has_set_has_not_been_started()
    {
        Check("one-layer", (Func<Tensor, Tensor?>)null!).Status.ShouldBe(CheckStatus.NotStarted);
        Check("cross-entropy", (Func<Tensor, Tensor, Tensor?>)null!).Status.ShouldBe(CheckStatus.NotStarted);
        Check("sgd-step", (Action<Tensor, Tensor, double>)null!).Status.ShouldBe(CheckStatus.NotStarted);
        Check("gradient", (double?[])null!).Status.ShouldBe(CheckStatus.Failed);
        Check("mul", (Func<Node, Node, Node?>)null!).Message.ShouldContain("`null`");
    }

    [Fact]
    public void Every_kind_of_answer_finds_its_overload()
    {
        double? slope = 0.25;
        int? paths = 5;
        string[] order = ["x", "g", "f"];

        Check("steepest-slope", slope).Passed.ShouldBeTrue();
        Check("paths", paths).Passed.ShouldBeTrue();
        Check("order", order).Passed.ShouldBeTrue();
        Check("order", ["x", "g", "f"]).Passed.ShouldBeTrue();
        Check("gradient", -1, 3, 3).Passed.ShouldBeTrue();
        Check("softmax", logits => CrossEntropyWithSoftmax.Softmax(logits)).Passed.ShouldBeTrue();
        Check("softmax", CrossEntropyWithSoftmax.Softmax).Passed.ShouldBeTrue();
        Check("sgd-step", (parameter, gradient, rate) => parameter.AddInPlace(gradient, -rate)).Passed.ShouldBeTrue();
    }

    private sealed class GoodMul(Node x, Node y) : Node(x, y)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[1].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                var upstream = outbound.Gradients[this];
                Gradients[InboundNodes[0]] += InboundNodes[1].Value * upstream;
                Gradients[InboundNodes[1]] += InboundNodes[0].Value * upstream;
            }
        }
    }

    private sealed class EmptyMul(Node x, Node y) : Node(x, y)
    {
        public override void Forward()
        {
        }

        public override void Backward()
        {
        }
    }
}
