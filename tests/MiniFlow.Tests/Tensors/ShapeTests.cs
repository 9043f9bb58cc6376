namespace MiniFlow.Tests.Tensors;

public sealed class ShapeTests
{
    [Fact]
    public void Shapes_print_as_NumPy_prints_them()
    {
        new Shape(2, 3).ToString().ShouldBe("(2, 3)");
        new Shape(3).ToString().ShouldBe("(3,)");
        new Shape().ToString().ShouldBe("()");
        new Shape(null, 784).ToString().ShouldBe("(?, 784)");
        Shape.Unknown.ToString().ShouldBe("(...)");
    }

    [Fact]
    public void Shapes_are_written_in_several_ways()
    {
        Shape fromExpression = [2, 3];
        Shape fromArray = new[] { 2, 3 };
        Shape fromNumber = 5;
        Shape withUnknown = [null, 784];
        Shape withMinusOne = new[] { -1, 784 };

        fromExpression.ShouldBe(fromArray);
        fromNumber.ShouldBe(new Shape(5));
        withUnknown.ShouldBe(withMinusOne);
        fromExpression.ShouldNotBe(withUnknown);
    }

    [Fact]
    public void Equal_dimensions_are_equal_shapes()
    {
        var (first, second) = (new Shape(2, 3), new Shape(2, 3));

        (first == second).ShouldBeTrue();
        (first != new Shape(3, 2)).ShouldBeTrue();
        first.GetHashCode().ShouldBe(second.GetHashCode());
        first.Equals((object)"(2, 3)").ShouldBeFalse();
        (Shape.Unknown == Shape.Scalar).ShouldBeFalse();
        ((Shape?)null == first).ShouldBeFalse();
    }

    [Fact]
    public void Rank_size_and_dimensions_are_there()
    {
        var shape = new Shape(2, 3, 4);

        shape.Rank.ShouldBe(3);
        shape.Size.ShouldBe(24);
        shape[0].ShouldBe(2);
        shape[-1].ShouldBe(4);
        shape[^1].ShouldBe(4);
        shape.ToArray().ShouldBe([2, 3, 4]);
        shape.Dimensions.ToArray().ShouldBe([2, 3, 4]);
        shape.IsFullyKnown.ShouldBeTrue();
        Shape.Scalar.Size.ShouldBe(1);
        Shape.Unknown.Rank.ShouldBe(-1);
        Shape.Unknown.IsRankKnown.ShouldBeFalse();
        Shape.Unknown.IsFullyKnown.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_dimension_is_null_in_a_loop()
    {
        var dimensions = new List<int?>();
        foreach (var dimension in new Shape(null, 3))
            dimensions.Add(dimension);

        dimensions.ShouldBe([null, 3]);
        new Shape(null, 3)[0].ShouldBe(Shape.UnknownDimension);
    }

    [Fact]
    public void Unknown_dimensions_broadcast_as_far_as_one_can_tell()
    {
        Shape.Broadcast([null, 3], [3]).ShouldBe([null, 3]);
        Shape.Broadcast([null, 3], [1, 3]).ShouldBe([null, 3]);
        Shape.Broadcast([null, 3], [128, 3]).ShouldBe([128, 3]);
        Shape.Broadcast([null, 1], [null, 3]).ShouldBe([null, 3]);
        Shape.Broadcast(Shape.Unknown, [2, 3]).ShouldBe(Shape.Unknown);
        Should.Throw<ShapeException>(() => Shape.Broadcast([null, 3], [null, 4])).Message.ShouldBe(
            "The shapes (?, 3) and (?, 4) do not broadcast. Aligned at the right, two dimensions must be equal, or one of them 1. Reshape or Transpose one of the two.");
    }

    [Fact]
    public void Shapes_are_compatible_when_a_tensor_could_have_both()
    {
        new Shape(null, 784).IsCompatibleWith([128, 784]).ShouldBeTrue();
        new Shape(128, 784).IsCompatibleWith([null, null]).ShouldBeTrue();
        new Shape(128, 784).IsCompatibleWith(Shape.Unknown).ShouldBeTrue();
        new Shape(null, 784).IsCompatibleWith([128, 10]).ShouldBeFalse();
        new Shape(null, 784).IsCompatibleWith([784]).ShouldBeFalse();
    }

    [Fact]
    public void Dimensions_that_cannot_be_are_refused()
    {
        Should.Throw<ShapeException>(() => new Shape(2, -3)).Message.ShouldBe("A dimension cannot be -3: (2, -3). Use null or -1 for an unknown one.");
        Should.Throw<ShapeException>(() => new Shape(100_000, 100_000)).Message
            .ShouldBe("A tensor of shape (100000, 100000) has more elements than fit in memory.");
        Should.Throw<ShapeException>(() => new Shape(new int[33])).Message.ShouldBe("A shape has at most 32 dimensions, not 33.");
        Should.Throw<ShapeException>(() => new Shape(2, 3)[2]).Message.ShouldBe("The shape (2, 3) has no dimension 2: it has 2.");
        Should.Throw<ShapeException>(() => new Shape(null, 3).Size).Message.ShouldBe("The shape (?, 3) has no size yet: a dimension of it is unknown.");
        Should.Throw<ShapeException>(() => Tensor.Zeros([null, 3])).Message.ShouldBe("A tensor cannot have the shape (?, 3): every dimension must be known.");
    }
}
