namespace MiniFlow.Tests.Tensors;

public sealed class TensorSyntaxTests
{
    [Fact]
    public void The_syntax_that_cells_use_compiles_and_means_what_it_says()
    {
        Tensor x = new double[,] { { -1, -2 }, { -1, -2 } };
        Tensor w = new[] { new[] { 2.0, -3 }, new[] { 2.0, -3 } };
        Tensor b = new[] { -3.0, -5 };
        (Tensor.MatMul(x, w) + b).AllClose(new double[,] { { -9, 4 }, { -9, 4 } }).ShouldBeTrue();

        Shape images = [null, 784];
        images.ToString().ShouldBe("(?, 784)");
        new Shape(2, 3).ShouldBe([2, 3]);
        new Shape(null, 3).IsFullyKnown.ShouldBeFalse();
        new Shape().ShouldBe(Shape.Scalar);
        Tensor.Zeros([2, 3]).Shape.ShouldBe(new Shape(2, 3));
        Tensor.Zeros([]).Shape.ShouldBe(Shape.Scalar);
        Tensor.Zeros(5).Shape.ToString().ShouldBe("(5,)");
        Tensor.Range(6).Reshape([2, -1]).Shape.ShouldBe([2, 3]);
        Tensor.Range(6).Reshape(3, -1).Shape.ShouldBe([3, 2]);

        (x * 2).DType.ShouldBe(DType.Float64);
        (2 * x).DType.ShouldBe(DType.Float64);
        (0.5f * x).DType.ShouldBe(DType.Float64);
        ((Tensor)3 * 2).DType.ShouldBe(DType.Int32);
        ((Tensor)3 * 2.0).DType.ShouldBe(DType.Float32);
        ((Tensor)3.0 / 2).DType.ShouldBe(DType.Float32);
        (b * new[] { 1.0, 2 })[1].ToScalar<double>().ShouldBe(-10);

        x.Sum().ToScalar<double>().ShouldBe(-6);
        x.Sum(0).Shape.ShouldBe(2);
        x.Sum(axis: 1, keepDims: true).Shape.ShouldBe([2, 1]);
        x.Sum([0, 1]).Shape.ShouldBe(Shape.Scalar);
        x[0, 1].ShouldBe(-2);
        x[0, 1] = 7;
        x[1..].Shape.ShouldBe([1, 2]);
        x[^1].Shape.ShouldBe(2);
        x[0][1].ToScalar<double>().ShouldBe(7);
        x.TakeRows(1, 0, 1).Shape.ShouldBe([3, 2]);
        x.TakeRows([1, 0]).Shape.ShouldBe([2, 2]);
        Tensor.Concat([x, x], axis: 1).Shape.ShouldBe([2, 4]);
        Tensor.Stack([x, x]).Shape.ShouldBe([2, 2, 2]);
        Tensor.OneHot(new[] { 1, 0 }, 3).Shape.ShouldBe([2, 3]);
        x.T.Transpose(0, 1).Shape.ShouldBe([2, 2]);
        ((double)Tensor.Maximum(3, 4)).ShouldBe(4);
        Tensor.Less(x, 0).Any().ToScalar<bool>().ShouldBeTrue();
        new RandomSource(1).Normal([3, 4]).Shape.ShouldBe([3, 4]);
        Tensor.Pow(x, 2)[0, 1].ShouldBe(49);
        Tensor.Exp(0).ToString().ShouldBe("1.0");
    }
}
