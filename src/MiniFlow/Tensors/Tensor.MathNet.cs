using MathNet.Numerics.LinearAlgebra;

namespace MiniFlow;

/// <content>To and from the matrices and vectors of MathNet.Numerics, which lie in memory column by column: every conversion copies.</content>
public sealed partial class Tensor
{
    /// <summary>An m×n float64 tensor with the elements of an m×n matrix.</summary>
    public static Tensor From(Matrix<double> matrix) => FromMatrix(matrix);

    /// <summary>An m×n float32 tensor with the elements of an m×n matrix.</summary>
    public static Tensor From(Matrix<float> matrix) => FromMatrix(matrix);

    /// <summary>A float64 tensor of shape (n,) with the elements of a vector.</summary>
    public static Tensor From(Vector<double> vector) => FromVector(vector);

    /// <summary>A float32 tensor of shape (n,) with the elements of a vector.</summary>
    public static Tensor From(Vector<float> vector) => FromVector(vector);

    /// <summary>The m×n tensor as a MathNet matrix of float or double.</summary>
    /// <exception cref="ShapeException">The tensor has not two dimensions.</exception>
    /// <exception cref="TensorException"><typeparamref name="T"/> is neither float nor double.</exception>
    public Matrix<T> ToMathNetMatrix<T>()
        where T : unmanaged, IEquatable<T>, IFormattable
    {
        RequireMathNet<T>();
        if (Rank != 2)
            throw new ShapeException($"A tensor of shape {Shape} is no matrix: Reshape it to two dimensions first.");
        return Matrix<T>.Build.Dense(Shape[0], Shape[1], Transpose().ToArray<T>());
    }

    /// <summary>The tensor of shape (n,) as a MathNet vector of float or double.</summary>
    /// <exception cref="ShapeException">The tensor has not one dimension.</exception>
    /// <exception cref="TensorException"><typeparamref name="T"/> is neither float nor double.</exception>
    public Vector<T> ToMathNetVector<T>()
        where T : unmanaged, IEquatable<T>, IFormattable
    {
        RequireMathNet<T>();
        if (Rank != 1)
            throw new ShapeException($"A tensor of shape {Shape} is no vector: Flatten it first.");
        return Vector<T>.Build.Dense(ToArray<T>());
    }

    private static Tensor FromMatrix<T>(Matrix<T> matrix)
        where T : unmanaged, IEquatable<T>, IFormattable
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Wrap(matrix.ToRowMajorArray(), [matrix.RowCount, matrix.ColumnCount]);
    }

    private static Tensor FromVector<T>(Vector<T> vector)
        where T : unmanaged, IEquatable<T>, IFormattable
    {
        ArgumentNullException.ThrowIfNull(vector);
        return Wrap(vector.ToArray(), new Shape(vector.Count));
    }

    private static void RequireMathNet<T>()
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new TensorException($"MathNet's matrices and vectors hold float or double here, not {typeof(T).Name}.");
    }
}
