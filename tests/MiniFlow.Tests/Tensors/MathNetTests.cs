using MathNet.Numerics.LinearAlgebra;

namespace MiniFlow.Tests.Tensors;

public sealed class MathNetTests
{
    private readonly Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } });

    [Fact]
    public void A_matrix_becomes_a_tensor_row_by_row()
    {
        var tensor = Tensor.From(matrix);

        tensor.DType.ShouldBe(DType.Float64);
        tensor.Shape.ShouldBe([2, 3]);
        tensor.ToArray<double>().ShouldBe([1, 2, 3, 4, 5, 6]);
        Tensor.From(Matrix<float>.Build.Dense(2, 2, 1.5f)).DType.ShouldBe(DType.Float32);
        Tensor.From(Matrix<double>.Build.SparseIdentity(2)).ToArray<double>().ShouldBe([1, 0, 0, 1]);
    }

    [Fact]
    public void A_tensor_becomes_a_matrix_and_comes_back()
    {
        Tensor tensor = new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } };

        tensor.ToMathNetMatrix<double>().ShouldBe(matrix);
        tensor.ToMathNetMatrix<float>()[1, 0].ShouldBe(4f);
        Tensor.From(tensor.ToMathNetMatrix<double>()).ToArray<double>().ShouldBe(tensor.ToArray<double>());
    }

    [Fact]
    public void Vectors_go_both_ways()
    {
        var vector = Vector<double>.Build.Dense([1, 2, 3]);

        Tensor.From(vector).ToArray<double>().ShouldBe([1, 2, 3]);
        Tensor.From(Vector<float>.Build.Dense([1, 2])).DType.ShouldBe(DType.Float32);
        Tensor.Range(1, 4).ToMathNetVector<double>().ShouldBe(vector);
    }

    [Fact]
    public void Products_are_the_same_in_both()
    {
        var (a, b) = (new RandomSource(1).Normal([5, 7], dtype: DType.Float64), new RandomSource(2).Normal([7, 3], dtype: DType.Float64));

        var product = a.ToMathNetMatrix<double>() * b.ToMathNetMatrix<double>();

        Tensor.MatMul(a, b).AllClose(Tensor.From(product), relative: 1e-12).ShouldBeTrue();
    }

    [Fact]
    public void What_MathNet_cannot_hold_is_refused()
    {
        Should.Throw<ShapeException>(() => Tensor.Zeros([2]).ToMathNetMatrix<double>()).Message
            .ShouldBe("A tensor of shape (2,) is no matrix: Reshape it to two dimensions first.");
        Should.Throw<ShapeException>(() => Tensor.Zeros([2, 2]).ToMathNetVector<double>()).Message
            .ShouldBe("A tensor of shape (2, 2) is no vector: Flatten it first.");
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 2]).ToMathNetMatrix<int>()).Message
            .ShouldBe("MathNet's matrices and vectors hold float or double here, not Int32.");
    }
}
