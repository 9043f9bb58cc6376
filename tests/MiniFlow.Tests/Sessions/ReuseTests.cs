using MiniFlow.Tests.Graphs;
using static MiniFlow.Flow;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>Nodes compute into the same memory in every run, and nobody outside a run notices.</summary>
public sealed class ReuseTests : GraphTest
{
    private readonly Placeholder x;
    private readonly Variable w;
    private readonly Node y;
    private readonly Session session;

    public ReuseTests()
    {
        x = new Placeholder(DType.Float32, [null], "x");
        w = new Variable(2.0, name: "w");
        y = Square(Identity(x * w));
        session = new Session();
        session.Run(GlobalVariablesInitializer());
    }

    [Fact]
    public void A_training_step_allocates_nothing_once_it_has_been_planned()
    {
        var labels = new Placeholder(DType.Float32, [null, 10]);
        var images = new Placeholder(DType.Float32, [null, 20]);
        var keep = new Placeholder(DType.Float32, []);
        var hidden = Dropout(Softmax(MatMul(images, new Variable(TruncatedNormal([20, 30], stddev: 0.1))) + new Variable(Zeros([30]))), keep);
        var second = Dropout(Relu(MatMul(hidden, new Variable(TruncatedNormal([30, 15], stddev: 0.1))) + new Variable(Zeros([15]))), keep);
        var third = Tanh(Sigmoid(second) * 0.5 - 1.5);
        var logits = MatMul(third, new Variable(TruncatedNormal([15, 10], stddev: 0.1))) + new Variable(Zeros([10]));
        var loss = ReduceMean(SoftmaxCrossEntropyWithLogits(labels: labels, logits: logits));
        var train = new AdamOptimizer(0.001).Minimize(loss);
        session.Run(GlobalVariablesInitializer());
        var random = new RandomSource(1);
        var feed = new Feed { [images] = random.Uniform([8, 20]), [labels] = Tensor.OneHot(new[] { 0, 1, 2, 3, 4, 5, 6, 7 }, 10), [keep] = 0.5 };

        Allocated(() => session.Run(train, feed)).ShouldBe(0);
    }

    [Fact]
    public void So_does_a_run_of_the_labs_network_but_for_the_value_that_it_hands_out()
    {
        Input images = new("images"), labels = new("labels"), w1 = new("W1"), b1 = new("b1");
        var loss = new CrossEntropyWithSoftmax(new Sigmoid(new Linear(images, w1, b1)), labels);
        var random = new RandomSource(1);
        var feed = new Feed
        {
            [images] = random.Uniform([8, 200]), [labels] = new[] { 0, 1, 2, 3, 4, 5, 6, 7 }, [w1] = random.Normal([200, 100]), [b1] = Tensor.Zeros(100),
        };
        var gradients = ValueAndGrad(loss, feed, w1, b1).Gradients;

        // The weights' gradient alone has 80 000 bytes.
        Allocated(() => ValueAndGrad(loss, feed, gradients)).ShouldBeLessThan(600);
    }

    [Fact]
    public void What_was_fetched_stays()
    {
        var gradient = Gradients(ReduceSum(y), [x])[0];
        var first = session.Run([x, w, y, gradient], Of(1));
        session.Run([x, w, y, gradient, w.Assign(7)], Of(100));

        string.Join(" ", first).ShouldBe("[1.] 2.0 [4.] [8.]");
    }

    [Fact]
    public void What_was_read_from_a_node_after_a_run_of_the_lab_stays()
    {
        var (a, b) = (new Input("a"), new Input("b"));
        var product = new Mul(a, b);
        var same = Identity(product);
        var flat = Reshape(product, [-1]);
        var sum = ReduceSum(same + flat);
        ValueAndGrad(sum, new Feed { [a] = new[] { 1.0 }, [b] = new[] { 2.0 } }, a, b);
        Tensor[] seen = [product.Value, same.Value, flat.Value, sum.Value, product.Gradients[a], product.Gradients[b], sum.Gradients[sum.InboundNodes[0]]];
        var before = string.Join(" ", seen.AsEnumerable());
        ValueAndGrad(sum, new Feed { [a] = new[] { 30.0 }, [b] = new[] { 40.0 } }, a, b);

        before.ShouldBe("[2.] [2.] [2.] 4.0 [4.] [2.] [1.]");
        string.Join(" ", seen.AsEnumerable()).ShouldBe(before);
        product.Value.ToString().ShouldBe("[1200.]");
    }

    [Fact]
    public void What_was_read_from_a_variable_is_not_the_sessions_own()
    {
        Value(Identity(w) * 1, []);
        w.Value.Fill(99);

        session.Run(w).ToString().ShouldBe("2.0");
    }

    [Fact]
    public void The_probabilities_of_a_loss_stay()
    {
        var (logits, labels) = (new Input("logits"), new Input("labels"));
        var loss = new CrossEntropyWithSoftmax(logits, labels);
        Value(loss, new Feed { [logits] = new[,] { { 1.0, 1 } }, [labels] = new[] { 0 } });
        var first = loss.Probabilities;
        Value(loss, new Feed { [logits] = new[,] { { 100.0, 1 } }, [labels] = new[] { 0 } });

        first.ToString().ShouldBe("[[0.5 0.5]]");
    }

    [Fact]
    public void A_students_node_may_keep_what_it_sees()
    {
        var diary = new Diary(Identity(Reshape(x * w, [-1])));
        var gradient = Gradients(ReduceSum(Square(diary)), [x])[0];
        foreach (var number in (float[])[1, 2, 3])
            session.Run(gradient, Of(number)).ToString().ShouldBe($"[{8 * number:0}.]");

        // y = (2x)²: values 2x, upstream gradients 2·2x.
        string.Join(" ", diary.Values).ShouldBe("[2.] [4.] [6.]");
        string.Join(" ", diary.Upstream).ShouldBe("[4.] [8.] [12.]");
    }

    [Fact]
    public void A_batch_of_another_size_finds_room()
    {
        session.Run(y, Of(1, 2, 3)).ToString().ShouldBe("[ 4. 16. 36.]");
        session.Run(y, Of(1)).ToString().ShouldBe("[4.]");
        session.Run(y, Of(1, 2, 3)).ToString().ShouldBe("[ 4. 16. 36.]");
    }

    [Fact]
    public void The_same_gradient_comes_out_when_nodes_contribute_several_times()
    {
        // y = x·x + x + x·w: each of three nodes contributes, one of them twice. dy/dx = 2x + 1 + w.
        var several = Gradients(ReduceSum((x * x) + x + (x * w)), [x, w]);
        for (var run = 0; run < 3; run++)
            string.Join(" ", session.Run(several, Of(3, 4))).ShouldBe("[ 9. 11.] 7.0");
    }

    private static long Allocated(Action step)
    {
        // Once to plan, some more until the machine has compiled what it runs.
        for (var i = 0; i < 50; i++)
            step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            step();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
    }

    private Feed Of(params float[] numbers) => new() { [x] = numbers };

    /// <summary>A node as a student might write it to see what comes by.</summary>
    private sealed class Diary(Node x) : Node(x)
    {
        public List<Tensor> Values { get; } = [];

        public List<Tensor> Upstream { get; } = [];

        public override void Forward()
        {
            Values.Add(InboundNodes[0].Value);
            Value = InboundNodes[0].Value;
        }

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                Upstream.Add(outbound.Gradients[this]);
                Gradients[InboundNodes[0]] += outbound.Gradients[this];
            }
        }
    }
}
