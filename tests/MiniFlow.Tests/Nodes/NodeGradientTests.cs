namespace MiniFlow.Tests.Nodes;

/// <summary>Every node against central differences, at shapes and numbers that a seed draws.</summary>
public sealed class NodeGradientTests
{
    private readonly Input x = new("x");
    private readonly Input y = new("y");
    private readonly Input z = new("z");

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 25));

    /// <summary>Pairs of shapes that broadcast, in every way that there is.</summary>
    public static TheoryData<int[], int[]> Broadcasting => new()
    {
        { [], [] },
        { [], [3] },
        { [2, 3], [] },
        { [2, 3], [3] },
        { [2, 3], [1, 3] },
        { [2, 1], [2, 3] },
        { [2, 1], [1, 3] },
        { [4, 1, 3], [2, 1] },
        { [1], [2, 3] },
        { [2, 3, 4], [3, 1] },
        { [1, 1], [5] },
    };

    [Theory]
    [MemberData(nameof(Broadcasting))]
    public void Add_with_broadcasting(int[] first, int[] second)
    {
        CentralDifferences.ShouldAgree(new Add(x, y), Feed(1, first, second), x, y);
        CentralDifferences.ShouldAgree(new Add(x, y), Feed(1, second, first), x, y);
    }

    [Theory]
    [MemberData(nameof(Broadcasting))]
    public void Mul_with_broadcasting(int[] first, int[] second)
    {
        CentralDifferences.ShouldAgree(new Mul(x, y), Feed(2, first, second), x, y);
        CentralDifferences.ShouldAgree(new Mul(x, y), Feed(2, second, first), x, y);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Linear_of_any_size(int seed)
    {
        var random = new RandomSource(seed);
        var (m, n, p) = (1 + random.NextInt(6), 1 + random.NextInt(6), 1 + random.NextInt(6));
        int[] bias = random.NextInt(2) == 0 ? [p] : [1, p];

        CentralDifferences.ShouldAgree(new Linear(x, y, z), Feed(seed, [m, n], [n, p], bias), x, y, z);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sigmoid_of_any_shape(int seed)
    {
        var random = new RandomSource(seed);
        var shape = Enumerable.Range(0, random.NextInt(4)).Select(_ => 1 + random.NextInt(4)).ToArray();

        CentralDifferences.ShouldAgree(new Sigmoid(x), Feed(seed, shape), x);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void CrossEntropyWithSoftmax_of_any_batch(int seed)
    {
        var random = new RandomSource(seed);
        var (m, k) = (1 + random.NextInt(5), 1 + random.NextInt(6));
        var feed = new Feed
        {
            [x] = random.Normal([m, k], stddev: 3, dtype: DType.Float64),
            [y] = Enumerable.Range(0, m).Select(_ => random.NextInt(k)).ToArray(),
        };

        CentralDifferences.ShouldAgree(new CrossEntropyWithSoftmax(x, y), feed, x);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_whole_network_with_fan_out(int seed)
    {
        // The hidden layer feeds the output layer twice: as it is and squared; x leads to the output by two ways.
        var (b, labels) = (new Input("b"), new Input("labels"));
        var hidden = new Sigmoid(new Linear(x, y, b));
        var logits = new Add(new Linear(new Mul(hidden, hidden), z, b), new Mul(hidden, x));
        var feed = Feed(seed, [5, 3], [3, 3], [3, 3]);
        feed[b] = new[] { 0.1, -0.2, 0.3 };
        feed[labels] = new[] { 0, 2, 1, 1, 0 };

        CentralDifferences.ShouldAgree(new CrossEntropyWithSoftmax(logits, labels), feed, x, y, z, b);
    }

    [Fact]
    public void DummyGrad_replaces_the_gradient_and_so_agrees_with_the_sum_that_it_weights()
    {
        // Its own test, since the helper's DummyGrad stands in front of it: f = Σ g · x² with g fed, df/dx = 2gx.
        var dummy = new DummyGrad(new Mul(x, x));
        var feed = new Feed { [x] = new[] { 1.0, 2, 3 }, [dummy] = new[] { 0.5, -1, 2 } };

        NumericalGradient.Of(dummy, feed, x).AllClose(new[] { 1.0, -4, 12 }, relative: 1e-8).ShouldBeTrue();
        Flow.ValueAndGrad(dummy, feed, x).Gradients[0].ToArray<double>().ShouldBe([1, -4, 12]);
    }

    private Feed Feed(int seed, params int[][] shapes)
    {
        var random = new RandomSource(seed);
        var feed = new Feed();
        Input[] inputs = [x, y, z];
        for (var i = 0; i < shapes.Length; i++)
            feed[inputs[i]] = random.Normal(shapes[i], dtype: DType.Float64);
        return feed;
    }
}
