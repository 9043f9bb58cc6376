using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// From C# and back. A bare number with a decimal point is float32 as in TensorFlow, a bare integer int32; an array keeps the type of its
/// elements: <c>double[,]</c> gives float64.
/// </content>
public sealed partial class Tensor
{
    /// <summary>A single float32 number.</summary>
    public static implicit operator Tensor(double number) => Wrap([(float)number], Shape.Scalar);

    /// <summary>A single float32 number.</summary>
    public static implicit operator Tensor(float number) => Wrap([number], Shape.Scalar);

    /// <summary>A single int32 number.</summary>
    public static implicit operator Tensor(int number) => Wrap([number], Shape.Scalar);

    /// <summary>A single int64 number.</summary>
    public static implicit operator Tensor(long number) => Wrap([number], Shape.Scalar);

    /// <summary>A single bool.</summary>
    public static implicit operator Tensor(bool truth) => Wrap([truth], Shape.Scalar);

    /// <summary>A copy of an array of any rank, or of arrays of arrays, as <see cref="From(Array, DType?)"/>.</summary>
    public static implicit operator Tensor(Array array) => From(array);

    /// <summary>The one element.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public static explicit operator double(Tensor tensor) => Scalar<double>(tensor);

    /// <summary>The one element.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public static explicit operator float(Tensor tensor) => Scalar<float>(tensor);

    /// <summary>The one element.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public static explicit operator int(Tensor tensor) => Scalar<int>(tensor);

    /// <summary>The one element.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public static explicit operator long(Tensor tensor) => Scalar<long>(tensor);

    /// <summary>The one element.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public static explicit operator bool(Tensor tensor) => Scalar<bool>(tensor);

    /// <summary>
    /// A tensor with a copy of the numbers of <paramref name="array"/>: of any rank (<c>new[,] { { 1.0, 2.0 } }</c>) or jagged
    /// (<c>new[] { new[] { 1.0, 2.0 } }</c>), of float, double, int, long or bool.
    /// </summary>
    /// <exception cref="TensorException">The elements are of another type, or the rows of a jagged array differ in length.</exception>
    public static Tensor From(Array array, DType? dtype = null)
    {
        if (array is null)
            throw new TensorException("An array that is null cannot become a tensor.");
        var tensor = Arrays.ToTensor(array);
        return dtype is { } wanted ? tensor.As(wanted) : tensor;
    }

    /// <summary>The one element, converted to <typeparamref name="T"/> as by <see cref="Cast"/>.</summary>
    /// <exception cref="TensorException">The tensor has more than one element, or none.</exception>
    public T ToScalar<T>()
        where T : unmanaged =>
        Size == 1
            ? As(DTypes.Of<T>()).AsSpan<T>()[0]
            : throw new TensorException($"A tensor of shape {Shape} has {Size} elements and is no single number: take one, as in x[0, 1], or reduce it, as in x.Sum().");

    /// <summary>All elements row by row, converted to <typeparamref name="T"/> as by <see cref="Cast"/>.</summary>
    public T[] ToArray<T>()
        where T : unmanaged => As(DTypes.Of<T>()).AsSpan<T>().ToArray();

    /// <summary>The rows and columns of a matrix, converted to <typeparamref name="T"/> as by <see cref="Cast"/>.</summary>
    /// <exception cref="ShapeException">The tensor is no matrix.</exception>
    public T[,] ToMatrix<T>()
        where T : unmanaged
    {
        if (Rank != 2)
            throw new ShapeException($"A tensor of shape {Shape} is no matrix: Reshape it to two dimensions first.");
        var matrix = new T[Shape[0], Shape[1]];
        As(DTypes.Of<T>()).AsSpan<T>().CopyTo(Arrays.Elements<T>(matrix));
        return matrix;
    }

    private static T Scalar<T>(Tensor tensor)
        where T : unmanaged
    {
        if (tensor is null)
            Present(tensor, $"The conversion to {typeof(T).Name}");

        // The way of every learning rate and keep probability, in every step: without a tensor in between.
        if (typeof(T) == typeof(double) && tensor!.Size == 1)
            return (T)(object)Kernels.Indexing.Get(tensor, 0);
        return tensor!.ToScalar<T>();
    }
}
