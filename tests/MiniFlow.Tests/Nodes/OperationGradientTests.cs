using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes;

/// <summary>Every operation of the TensorFlow half against central differences in float64, at shapes and numbers that a seed draws.</summary>
public sealed class OperationGradientTests
{
    private static readonly Dictionary<string, Func<Node, Node>> OfOne = new()
    {
        ["exp"] = x => Exp(x),
        ["log"] = x => Log(Square(x) + 0.5),
        ["sqrt"] = x => Sqrt(Square(x) + 0.5),
        ["tanh"] = x => Tanh(x),
        ["relu"] = x => Relu(x),
        ["sigmoid"] = x => Sigmoid(x),
        ["softmax"] = x => Softmax(Reshape(x, [-1, 1]) * new[] { 1.0, -0.5, 0.2 }),
        ["negative"] = x => -x,
        ["square"] = x => Square(x),
        ["abs"] = x => Abs(x),
        ["mean"] = x => ReduceMean(x),
        ["sum of squares"] = x => ReduceSum(Square(x)),
        ["largest"] = x => ReduceMax(x),
        ["smallest"] = x => ReduceMin(x),
        ["transposed"] = x => Transpose(x),
        ["flat"] = x => Reshape(x, [-1]),
        ["beside itself"] = x => Stack([x, Exp(x), x], axis: 0),
        ["cast and back"] = x => Square(Cast(Cast(x, DType.Float64), DType.Float64)),
        ["a number on either side"] = x => (2.5 - x) * (x - 2) / (3 + Square(x)) + 1 / (Square(x) + 1),
        ["identity"] = x => Identity(x) * x,
        ["a path stopped"] = x => x + StopGradient(new Constant(new[] { 2.0 })) * x,
    };

    private static readonly Dictionary<string, Func<Node, Node, Node>> OfTwo = new()
    {
        ["x + y"] = (x, y) => x + y,
        ["x - y"] = (x, y) => x - y,
        ["x * y"] = (x, y) => x * y,
        ["x / y"] = (x, y) => x / (Square(y) + 0.5),
        ["y / x"] = (x, y) => y / (Square(x) + 0.5),
        ["x to the power of y"] = (x, y) => Pow(Square(x) + 0.5, y),
        ["the larger"] = (x, y) => Maximum(x, y),
        ["the smaller"] = (x, y) => Minimum(x, y),
        ["all together"] = (x, y) => Tanh(x * y - y) / (1 + Exp(x)) + x * x,
    };

    public static TheoryData<string, int> One => Each(OfOne.Keys, 8);

    public static TheoryData<string, int> Two => Each(OfTwo.Keys, 12);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(One))]
    public void Of_one_node(string operation, int seed)
    {
        var random = new RandomSource(seed);
        var x = new Input("x");

        CentralDifferences.ShouldAgree(OfOne[operation](x), new Feed { [x] = Some(random, AnyShape(random)) }, x);
    }

    [Theory]
    [MemberData(nameof(Two))]
    public void Of_two_nodes_that_broadcast(string operation, int seed)
    {
        var random = new RandomSource(seed);
        var (x, y) = (new Input("x"), new Input("y"));
        var common = AnyShape(random);

        CentralDifferences.ShouldAgree(OfTwo[operation](x, y), new Feed { [x] = Some(random, Part(random, common)), [y] = Some(random, Part(random, common)) }, x, y);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reductions_along_any_axes(int seed)
    {
        var random = new RandomSource(seed);
        var x = new Input("x");
        int[] shape = [1 + random.NextInt(3), 1 + random.NextInt(3), 1 + random.NextInt(3)];
        var axes = random.Permutation(3)[..(1 + random.NextInt(3))].Select(axis => random.NextInt(2) == 0 ? axis : axis - 3).ToArray();
        var keepDims = random.NextInt(2) == 0;
        var feed = new Feed { [x] = Some(random, shape) };

        CentralDifferences.ShouldAgree(ReduceSum(Square(x), axes, keepDims), feed, x);
        CentralDifferences.ShouldAgree(ReduceMean(Square(x), axes, keepDims), feed, x);
        CentralDifferences.ShouldAgree(ReduceMax(x, axes, keepDims), feed, x);
        CentralDifferences.ShouldAgree(ReduceMin(x, axes, keepDims), feed, x);
        CentralDifferences.ShouldAgree(Transpose(x, random.Permutation(3)), feed, x);
        CentralDifferences.ShouldAgree(Softmax(x), feed, x);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Matrix_products_of_every_form(int seed)
    {
        var random = new RandomSource(seed);
        var (a, b) = (new Input("a"), new Input("b"));
        var (m, k, n) = (1 + random.NextInt(4), 1 + random.NextInt(4), 1 + random.NextInt(4));
        foreach (var (transposeA, transposeB) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
        {
            var feed = new Feed
            {
                [a] = Some(random, transposeA ? [k, m] : [m, k]),
                [b] = Some(random, transposeB ? [n, k] : [k, n]),
            };
            CentralDifferences.ShouldAgree(MatMul(a, b, transposeA, transposeB), feed, a, b);
        }

        CentralDifferences.ShouldAgree(MatMul(a, a, transposeB: true), new Feed { [a] = Some(random, [m, k]) }, a);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Losses_of_any_batch(int seed)
    {
        var random = new RandomSource(seed);
        var (labels, logits) = (new Input("labels"), new Input("logits"));
        var (m, k) = (1 + random.NextInt(4), 1 + random.NextInt(5));
        var classes = Enumerable.Range(0, m).Select(_ => random.NextInt(k)).ToArray();
        var scores = Some(random, [m, k]) * 3;

        CentralDifferences.ShouldAgree(
            SparseSoftmaxCrossEntropyWithLogits(labels, logits), new Feed { [labels] = classes, [logits] = scores }, logits);
        CentralDifferences.ShouldAgree(
            SoftmaxCrossEntropyWithLogits(labels, logits), new Feed { [labels] = Tensor.OneHot(classes, k), [logits] = scores }, logits);

        // Rows that do not sum to 1 weight their examples.
        CentralDifferences.ShouldAgree(
            SoftmaxCrossEntropyWithLogits(labels, logits), new Feed { [labels] = Tensor.Abs(Some(random, [m, k])), [logits] = scores }, logits);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nodes_end_to_end_and_side_by_side(int seed)
    {
        var random = new RandomSource(seed);
        var (x, y) = (new Input("x"), new Input("y"));
        int[] shape = [1 + random.NextInt(3), 1 + random.NextInt(3), 1 + random.NextInt(3)];
        var axis = random.NextInt(3);
        var other = shape.ToArray();
        other[axis] = 1 + random.NextInt(3);

        CentralDifferences.ShouldAgree(Concat([x, y, Square(x)], axis), new Feed { [x] = Some(random, shape), [y] = Some(random, other) }, x, y);
        CentralDifferences.ShouldAgree(Concat([x, x], axis - 3), new Feed { [x] = Some(random, shape) }, x);
        CentralDifferences.ShouldAgree(Stack([y, x, Exp(y)], random.NextInt(4)), new Feed { [x] = Some(random, shape), [y] = Some(random, shape) }, x, y);
    }

    [Fact]
    public void Where_two_are_equally_large_the_first_gets_the_gradient()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var feed = new Feed { [x] = new[] { 1.0, 2, 3 }, [y] = new[] { 1.0, 3, 2 } };

        var gradients = Flow.ValueAndGrad(Maximum(x, y), feed, x, y).Gradients;
        $"{gradients[x]} {gradients[y]}".ShouldBe("[1. 0. 1.] [0. 1. 0.]");
        gradients = Flow.ValueAndGrad(Minimum(x, y), feed, x, y).Gradients;
        $"{gradients[x]} {gradients[y]}".ShouldBe("[1. 1. 0.] [0. 0. 1.]");
    }

    [Fact]
    public void A_power_of_zero_has_no_slope_in_its_exponent()
    {
        var (x, y) = (new Input("x"), new Input("y"));
        var gradients = Flow.ValueAndGrad(Pow(x, y), new Feed { [x] = new[] { 0.0, 2 }, [y] = new[] { 2.0, 3 } }, x, y).Gradients;

        // 0² has the slope 2·0 = 0; 2³ has 3·2² = 12 and, in y, 2³·ln 2 = 5.545.
        gradients[x].ToArray<double>().ShouldBe([0, 12]);
        gradients[y].AllClose(new[] { 0, 8 * Math.Log(2) }).ShouldBeTrue();
    }

    private static TheoryData<string, int> Each(IEnumerable<string> operations, int seeds)
    {
        var data = new TheoryData<string, int>();
        foreach (var operation in operations)
        {
            for (var seed = 0; seed < seeds; seed++)
                data.Add(operation, seed);
        }

        return data;
    }

    private static int[] AnyShape(RandomSource random) => [.. Enumerable.Range(0, random.NextInt(4)).Select(_ => 1 + random.NextInt(3))];

    /// <summary>A shape that broadcasts to the whole: some leading axes left out, some dimensions 1.</summary>
    private static int[] Part(RandomSource random, int[] whole) => [.. whole.Skip(random.NextInt(whole.Length + 1)).Select(size => random.NextInt(3) == 0 ? 1 : size)];

    private static Tensor Some(RandomSource random, int[] shape) => random.Normal(shape, dtype: DType.Float64);
}
