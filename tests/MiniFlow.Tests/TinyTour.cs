using static MiniFlow.Flow;

namespace MiniFlow.Tests;

/// <summary>The whole library on a page. Read it from top to bottom: every line runs, and every number is checked.</summary>
public sealed class TinyTour
{
    [Fact]
    public void From_a_number_to_a_network_that_learns()
    {
        // A tensor is a block of numbers with a shape. Shapes that do not match broadcast, as in NumPy.
        Tensor a = new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } };
        Tensor row = new[] { 10.0, 20, 30 };
        (a + row).ToString().ShouldBe("[[11. 22. 33.]\n [14. 25. 36.]]");
        a.Sum(axis: 0).ToString().ShouldBe("[5. 7. 9.]");
        Tensor.MatMul(a, a.T).Shape.ShouldBe([2, 2]);

        // A graph is made of nodes. Nothing is computed yet: f is a formula, f = x·y + x·z.
        Input x = new("x"), y = new("y"), z = new("z");
        var f = new Add(new Mul(x, y), new Mul(x, z));

        // The forward pass computes its value from what is fed…
        var feed = new Feed { [x] = 3.0, [y] = 4.0, [z] = -5.0 };
        ((double)Value(f, feed)).ShouldBe(-3);

        // …in an order in which every node comes after the nodes that it computes from.
        TopologicalSort(f).Select(node => node.GetType().Name).ShouldBe(["Input", "Input", "Mul", "Input", "Mul", "Add"]);

        // The backward pass computes its gradient: df/dx = y + z, the sum over both paths from f back to x.
        var (value, gradients) = ValueAndGrad(f, feed, x, y, z);
        ((double)value).ShouldBe(-3);
        gradients.Select(gradient => (double)gradient).ShouldBe([-1, 3, 3]);

        // A node of your own is a class with the two passes (below), and is used like any other.
        var g = new Square(new Add(x, y));
        ((double)ValueAndGrad(g, new Feed { [x] = 3.0, [y] = 4.0 }, x).Gradients[x]).ShouldBe(14);

        // Is its Backward right? Compare with central differences, which only need its Forward.
        var tried = NumericalGradient.Of(g, new Feed { [x] = 3.0, [y] = 4.0 }, x);
        ((double)tried).ShouldBe(14, 1e-6);

        // A network is a graph as well. This one has to learn "exclusive or", which no single line can separate.
        Input points = new("points", [null, 2]), classes = new("classes", [null]);
        Input w1 = new("W1", [2, 4]), b1 = new("b1", [4]), w2 = new("W2", [4, 2]), b2 = new("b2", [2]);
        var logits = new Linear(new Sigmoid(new Linear(points, w1, b1)), w2, b2);
        var loss = new CrossEntropyWithSoftmax(logits, classes);

        // Its weights are tensors, drawn from a seed: every run of this test gives the same numbers to the last bit.
        var random = new RandomSource(1);
        Tensor[] weights = [random.Normal([2, 4]), Tensor.Zeros(4), random.Normal([4, 2]), Tensor.Zeros(2)];
        var exclusiveOr = new Feed
        {
            [points] = new[,] { { 0f, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } },
            [classes] = new[] { 0, 1, 1, 0 },
            [w1] = weights[0], [b1] = weights[1], [w2] = weights[2], [b2] = weights[3],
        };

        // Training: the gradient of the loss says how each weight made it larger, so step the other way.
        var sgd = new Sgd(learningRate: 1);
        var before = (double)Value(loss, exclusiveOr);
        for (var step = 0; step < 1000; step++)
            sgd.Step(weights, ValueAndGrad(loss, exclusiveOr, w1, b1, w2, b2).Gradients);

        ((double)Value(loss, exclusiveOr)).ShouldBeLessThan(before / 20);
        Accuracy(logits, classes, exclusiveOr).ShouldBe(1);

        // The same with 55 000 handwritten digits takes a few seconds; a batch of them is two tensors.
        var (images, labels) = Mnist.Load(seed: 1).Train.NextBatch(128);
        images.Shape.ShouldBe([128, 784]);
        labels.Shape.ShouldBe([128]);

        // And where something does not fit, the message says what, where, and what to do.
        Should.Throw<ShapeException>(() => new Linear(points, w2, b2)).Message.ShouldContain("has 2 columns and");
    }

    [Fact]
    public void From_a_variable_to_a_session_that_trains()
    {
        using var graph = new Graph().AsCurrent();

        // Three kinds of tensors: a variable keeps its value, a constant never changes, a placeholder is fed. Printing shows what is known, not the value.
        var slope = new Variable(0.0, name: "slope");
        var x = new Placeholder(DType.Float32, [null], "x");
        var y = new Placeholder(DType.Float32, [null], "y");
        slope.ToString().ShouldBe("<tf.Variable 'slope:0' shape=() dtype=float32_ref>");

        // Operators and Ops build nodes; scopes give them names. Shapes and dtypes are worked out on the way.
        Node loss;
        using (new NameScope("loss"))
            loss = Ops.ReduceMean(Ops.Square((x * slope) - y));
        loss.ToString().ShouldBe("Tensor(\"loss/Mean:0\", shape=(), dtype=float32)");

        // A session runs what is fetched, and only what that needs; variables must be initialised first.
        using var session = new Session();
        session.Run(Ops.GlobalVariablesInitializer());
        var line = new Feed { [x] = new[] { 1f, 2, 3 }, [y] = new[] { 2f, 4, 6 } };
        ((double)session.Run(loss, line)).ShouldBe(56 / 3.0, 1e-5);

        // An optimiser makes the operation that trains. The slope of the line y = 2x is found in a few steps.
        var train = new GradientDescentOptimizer(0.1).Minimize(loss);
        for (var step = 0; step < 30; step++)
            session.Run(train, line);
        ((double)session.Run(slope)).ShouldBe(2, 1e-5);

        // Nothing is kept between runs but variables: the trace says what was computed, and how often.
        session.Trace.Count(loss).ShouldBe(31);
        session.Trace.Runs[^1].Nodes.ShouldBe([slope]);

        // A node of your own runs there as everywhere, and a variable is an input of ValueAndGrad.
        session.Run(new Square(slope)).AllClose(4).ShouldBeTrue();
        ((double)ValueAndGrad(new Square(slope), [], slope).Gradients[slope]).ShouldBe(4, 1e-4);
    }

    /// <summary>x², written as a student would write it.</summary>
    private sealed class Square(Node x) : Node(x)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[0].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                // The local derivative, 2x, times the upstream gradient; added, since there may be several outbound nodes.
                Gradients[InboundNodes[0]] += 2 * InboundNodes[0].Value * outbound.Gradients[this];
            }
        }
    }
}
