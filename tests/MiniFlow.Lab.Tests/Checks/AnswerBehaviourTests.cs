using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>Answers that look right from one side only: nodes that are not joined, not waited for, not left as they were, and walks that nobody walked.</summary>
public sealed class AnswerBehaviourTests
{
    [Fact]
    public void A_node_that_does_not_hand_its_inputs_on_is_told_so()
    {
        var none = Check("mul", new NodeAnswer(x => new Product(x[0], x[1], []), 2));
        var first = Check("mul", new NodeAnswer(x => new Product(x[0], x[1], [x[0]]), 2));

        none.Status.ShouldBe(CheckStatus.Failed);
        none.Message.ShouldBe("Your `Product` is not joined to its first input. Its constructor has to hand every node that it is given on to `base(…)`, in order.");
        first.Message.ShouldContain("not joined to its second input");
    }

    [Fact]
    public void A_forward_pass_that_nobody_waits_for_is_told_so()
    {
        var result = Check("mul", new NodeAnswer(x => new LateProduct(x[0], x[1]), 2));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldContain("`Forward()` of your `LateProduct` is `async`");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_backward_pass_that_changes_the_value_is_refused(bool inPlace)
    {
        var result = Check("mul", new NodeAnswer(
            x => new Product(x[0], x[1], x)
            {
                AtTheEnd = node =>
                {
                    if (inPlace)
                        node.Result.AddInPlace(1.0);
                    else
                        node.Result += 1;
                },
            }, 2));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldContain("`Backward()` of your `Product` changes `Value`");
        Check("mul", new NodeAnswer(x => new Product(x[0], x[1], x), 2)).Status.ShouldBe(CheckStatus.Passed);
    }

    [Fact]
    public void What_a_mistake_leaves_behind_where_it_stops_gives_no_name_to_another()
    {
        var result = Check("linear", new NodeAnswer(x => new LinearThatKeepsItsTransposes(x[0], x[1], x[2]), 3));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Misconception.ShouldBe("keeps-something");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_descent_that_ends_at_the_very_bottom_from_everywhere_is_right(bool looksForTheEnd)
    {
        // A rate for each direction is there in one step, to the bit; from nowhere it would look for the end for ever.
        var result = Check("descend", Function(start =>
        {
            var (a, b) = ((double)start[0], (double)start[1]);
            do
                (a, b) = (a - (0.5 * 2 * (a - 3)), b - (0.05 * 20 * (b + 1)));
            while (looksForTheEnd && !(((a - 3) * (a - 3)) + (10 * (b + 1) * (b + 1)) <= 0.001));
            return new[] { a, b };
        }));

        result.Status.ShouldBe(CheckStatus.Passed, result.ToText());
    }

    private static CheckResult Check(string id, Answer answer) => new LabSession().Check(id, answer, []);

    private static FunctionAnswer Function(Func<Tensor, Tensor?> function) => new(inputs => function(inputs[0]), 1);

    // x·y, with the nodes that it hands on to its base class, and what it does when all is done.
    private sealed class Product(Node x, Node y, IReadOnlyList<Node> inbound) : Node(inbound)
    {
        public Action<Product> AtTheEnd { get; init; } = _ => { };

        public Tensor Result
        {
            get => Value;
            set => Value = value;
        }

        public override void Forward() => Value = x.Value * y.Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                Gradients[x] += y.Value * outbound.Gradients[this];
                Gradients[y] += x.Value * outbound.Gradients[this];
            }

            AtTheEnd(this);
        }
    }

    private sealed class LateProduct(Node x, Node y) : Node(x, y)
    {
        public override async void Forward()
        {
            await Task.Yield();
            Value = InboundNodes[0].Value * InboundNodes[1].Value;
        }

        public override void Backward()
        {
        }
    }

    private sealed class LinearThatKeepsItsTransposes(Node x, Node w, Node b) : Node(x, w, b)
    {
        private Tensor? xT;
        private Tensor? wT;

        public override void Forward() => Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;

        public override void Backward()
        {
            xT ??= InboundNodes[0].Value.T.Copy();
            wT ??= InboundNodes[1].Value.T.Copy();
            foreach (var outbound in OutboundNodes)
            {
                var dZ = outbound.Gradients[this];
                Gradients[InboundNodes[0]] += dZ.MatMul(wT);
                Gradients[InboundNodes[1]] += xT.MatMul(dZ);
                Gradients[InboundNodes[2]] += dZ.Sum(axis: 0);
            }
        }
    }
}
