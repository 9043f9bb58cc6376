namespace MiniFlow.Tests.Tensors;

public sealed class ReductionTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("reductions.json");

    public static TheoryData<string> Operations => Golden.Operations("reductions.json");

    /// <summary>Sums and products of a few dozen numbers in another order differ by some units in the last place of the largest of them.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Reductions_give_what_NumPy_gives(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden => golden.ExpectedTensor.DType switch
        {
            DType.Float32 => Golden.Difference(Run(golden), golden.ExpectedTensor, relative: 1e-6, absolute: 2e-6),
            DType.Float64 => Golden.Difference(Run(golden), golden.ExpectedTensor, relative: 1e-14, absolute: 1e-14),
            _ => Golden.Difference(Run(golden), golden.ExpectedTensor),
        });

    [Theory]
    [InlineData("Sum")]
    [InlineData("Prod")]
    [InlineData("Mean")]
    [InlineData("Max")]
    [InlineData("Min")]
    public void Writing_into_a_given_tensor_gives_the_same(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
        {
            var expected = Run(golden);
            var into = Tensor.Full(expected.Shape, 77, expected.DType);
            Run(golden, into).ShouldBeSameAs(into);
            return Golden.Difference(into, expected);
        });

    [Fact]
    public void Labs_softmax_shapes_are_reproduced()
    {
        // The lab prints the shapes of np.sum(X, axis, keepdims) for X of shape (3, 5).
        var x = new RandomSource(1).Normal([3, 5]);

        x.Sum(axis: 0, keepDims: false).Shape.ShouldBe([5]);
        x.Sum(axis: 1, keepDims: false).Shape.ShouldBe([3]);
        x.Sum(axis: 0, keepDims: true).Shape.ShouldBe([1, 5]);
        x.Sum(axis: 1, keepDims: true).Shape.ShouldBe([3, 1]);
    }

    [Fact]
    public void The_sum_of_many_int32_does_not_overflow() =>
        Tensor.Full(4, int.MaxValue, DType.Int32).Sum().ToScalar<long>().ShouldBe(4L * int.MaxValue);

    [Fact]
    public void An_axis_that_is_not_there_is_named() =>
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 3]).Sum(2)).Message
            .ShouldBe("There is no axis 2 in the shape (2, 3): its axes are 0 to 1, or -2 to -1 counted from the end.");

    [Fact]
    public void A_single_number_has_no_axis() =>
        Should.Throw<TensorException>(() => Tensor.Zeros([]).Sum(0)).Message
            .ShouldBe("There is no axis 0: a tensor of shape () is a single number and has no axes.");

    [Fact]
    public void An_axis_named_twice_is_refused() =>
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 3]).Sum([0, -2])).Message.ShouldBe("The axis -2 is named twice in [0, -2].");

    [Fact]
    public void The_largest_of_nothing_is_an_error()
    {
        Should.Throw<TensorException>(() => Tensor.Zeros([0, 3]).Max()).Message.ShouldBe("Max of no elements means nothing: the tensor has the shape (0, 3).");
        Should.Throw<TensorException>(() => Tensor.Zeros([0, 3]).Min(0)).Message.ShouldBe("Min of no elements means nothing: the tensor has the shape (0, 3).");
        Should.Throw<TensorException>(() => Tensor.Zeros([0, 3]).ArgMax()).Message.ShouldBe("ArgMax of no elements means nothing: the tensor has the shape (0, 3).");
        Should.Throw<TensorException>(() => Tensor.Zeros([0, 3]).ArgMin(0)).Message.ShouldBe("ArgMin of no elements means nothing: the tensor has the shape (0, 3).");
        Tensor.Zeros([0, 3]).Max(1).Shape.ShouldBe([0]);
        Tensor.Zeros([0, 3]).ArgMax(1).Shape.ShouldBe([0]);
    }

    [Fact]
    public void A_reduction_cannot_write_over_its_operand()
    {
        var x = Tensor.Zeros([1, 3]);

        Should.Throw<TensorException>(() => x.Sum(axis: 0, keepDims: true, into: x)).Message
            .ShouldBe("Sum cannot write into the memory of its own operand: give it another tensor to write into.");
    }

    private static Tensor Run(Golden golden, Tensor? into = null)
    {
        var x = golden.Inputs[0];
        var axes = golden.Integers("axes");
        var keepDims = golden.Option("keepDims").GetBoolean();
        int? axis = axes?.Length == 1 ? axes[0] : null;
        var several = axes is not null && axis is null;
        return golden.Operation switch
        {
            "Sum" => several ? x.Sum(axes!, keepDims, into) : x.Sum(axis, keepDims, into),
            "Prod" => several ? x.Prod(axes!, keepDims, into) : x.Prod(axis, keepDims, into),
            "Mean" => several ? x.Mean(axes!, keepDims, into) : x.Mean(axis, keepDims, into),
            "Max" => several ? x.Max(axes!, keepDims, into) : x.Max(axis, keepDims, into),
            "Min" => several ? x.Min(axes!, keepDims, into) : x.Min(axis, keepDims, into),
            "All" => several ? x.All(axes!, keepDims) : x.All(axis, keepDims),
            "Any" => several ? x.Any(axes!, keepDims) : x.Any(axis, keepDims),
            "ArgMax" => x.ArgMax(axis, keepDims),
            _ => x.ArgMin(axis, keepDims),
        };
    }
}
