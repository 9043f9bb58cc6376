using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>A run whose gradients are written over those of an earlier one.</summary>
public sealed class WritingOverGradientsTests
{
    private readonly Input x = new();
    private readonly Input w = new();
    private readonly Input b = new();

    [Fact]
    public void The_same_tensors_hold_the_gradients_of_the_next_run()
    {
        var f = new Sigmoid(new Linear(x, w, b));
        var random = new RandomSource(1);
        Feed[] feeds = [Feed(random), Feed(random)];
        var expected = ValueAndGrad(f, feeds[1], w, b).Gradients;

        var gradients = ValueAndGrad(f, feeds[0], w, b).Gradients;
        var (dW, db) = (gradients[w], gradients[b]);
        var result = ValueAndGrad(f, feeds[1], into: gradients).Gradients;

        result.ShouldBeSameAs(gradients);
        gradients[w].ShouldBeSameAs(dW);
        gradients[b].ShouldBeSameAs(db);
        dW.ToArray<float>().ShouldBe(expected[w].ToArray<float>());
        db.ToArray<float>().ShouldBe(expected[b].ToArray<float>());
    }

    [Fact]
    public void A_node_that_several_others_use_gets_the_sum()
    {
        var f = new Add(new Linear(x, w, b), new Linear(x, w, b));
        var feed = Feed(new RandomSource(1));
        var gradients = ValueAndGrad(f, feed, w, b).Gradients;
        var expected = gradients[w].ToArray<float>();

        for (var run = 0; run < 3; run++)
            ValueAndGrad(f, feed, into: gradients).Gradients[w].ToArray<float>().ShouldBe(expected);
    }

    [Fact]
    public void A_node_that_is_asked_for_twice_has_it_twice()
    {
        var f = new Linear(x, w, b);
        var feed = Feed(new RandomSource(1));
        var gradients = ValueAndGrad(f, feed, w, w).Gradients;
        var expected = gradients[0].ToArray<float>();
        ValueAndGrad(f, feed, into: gradients);

        gradients[0].ToArray<float>().ShouldBe(expected);
        gradients[1].ToArray<float>().ShouldBe(expected);
        gradients[1].ShouldNotBeSameAs(gradients[0]);
    }

    [Fact]
    public void Another_shape_or_dtype_gets_a_new_tensor()
    {
        var f = new Linear(x, w, b);
        var gradients = ValueAndGrad(f, Feed(new RandomSource(1)), w).Gradients;
        var old = gradients[w];

        ValueAndGrad(f, new Feed { [x] = new[,] { { 1.0, 2 } }, [w] = new[,] { { 3.0 }, { 4 } }, [b] = new[] { 0.0 } }, into: gradients);

        gradients[w].ShouldNotBeSameAs(old);
        gradients[w].ToMatrix<double>().ShouldBe(new[,] { { 1.0 }, { 2 } });
    }

    [Fact]
    public void Data_of_a_wider_dtype_do_not_get_in_the_way()
    {
        var f = new Linear(x, w, b);
        var feed = new Feed { [x] = new[,] { { 1.0, 2 } }, [w] = new[,] { { 3f }, { 4 } }, [b] = new[] { 0f } };
        var gradients = ValueAndGrad(f, feed, w).Gradients;
        ValueAndGrad(f, feed, into: gradients);

        gradients[w].DType.ShouldBe(DType.Float32);
        gradients[w].ToMatrix<float>().ShouldBe(new[,] { { 1f }, { 2 } });
    }

    private Feed Feed(RandomSource random) => new() { [x] = random.Normal([4, 3]), [w] = random.Normal([3, 2]), [b] = random.Normal(2) };
}
