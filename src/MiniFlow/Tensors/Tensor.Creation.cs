using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>Making tensors from nothing: constants, ranges, and stacks of other tensors.</content>
public sealed partial class Tensor
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float32) => new(shape, dtype);

    /// <summary>A tensor of ones.</summary>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float32) => Full(shape, 1, dtype);

    /// <summary>A tensor with <paramref name="value"/> everywhere.</summary>
    public static Tensor Full(Shape shape, double value, DType dtype = DType.Float32)
    {
        var tensor = new Tensor(shape, dtype);
        tensor.Fill(value);
        return tensor;
    }

    /// <summary>The identity matrix n×n, or with <paramref name="columns"/> an n×m matrix with ones on its diagonal.</summary>
    public static Tensor Eye(int rows, int? columns = null, DType dtype = DType.Float32)
    {
        var tensor = new Tensor([rows, columns ?? rows], dtype);
        for (var i = 0; i < Math.Min(rows, columns ?? rows); i++)
            tensor[i, i] = 1;
        return tensor;
    }

    /// <summary>0, 1, … up to but without <paramref name="stop"/>, as int32.</summary>
    public static Tensor Range(int stop) => Range(0, stop);

    /// <summary><paramref name="start"/>, start + step, … up to but without <paramref name="stop"/>, as int32.</summary>
    public static Tensor Range(int start, int stop, int step = 1) => Range((double)start, stop, step, DType.Int32);

    /// <summary><paramref name="start"/>, start + step, … up to but without <paramref name="stop"/>.</summary>
    /// <exception cref="TensorException">The step is 0 or not a number.</exception>
    public static Tensor Range(double start, double stop, double step, DType dtype = DType.Float32)
    {
        if (step == 0 || !double.IsFinite(start) || !double.IsFinite(stop) || double.IsNaN(step))
            throw new TensorException($"There is no range from {start} to {stop} in steps of {step}: the step must differ from 0, the ends must be finite.");
        var count = Math.Max(0, Math.Ceiling((stop - start) / step));
        if (count > Array.MaxLength)
            throw new TensorException($"The range from {start} to {stop} in steps of {step} has {count} elements, which do not fit in memory.");
        return Computed((int)count, i => start + i * step, dtype);
    }

    /// <summary><paramref name="count"/> evenly spaced numbers from <paramref name="start"/> to <paramref name="stop"/>, both included.</summary>
    public static Tensor Linspace(double start, double stop, int count, DType dtype = DType.Float32)
    {
        var step = count > 1 ? (stop - start) / (count - 1) : 0;
        return Computed(count, i => i > 0 && i == count - 1 ? stop : start + i * step, dtype);
    }

    /// <summary>Tensors of one shape side by side along a new axis: n of shape (2, 3) give (n, 2, 3) along axis 0.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis = 0) => Joining.Stack(tensors, axis);

    /// <summary>Tensors end to end along an axis that they have: (2, 3) and (4, 3) give (6, 3) along axis 0.</summary>
    /// <exception cref="ShapeException">The shapes differ along another axis.</exception>
    public static Tensor Concat(IReadOnlyList<Tensor> tensors, int axis = 0) => Joining.Concat(tensors, axis);

    /// <summary>
    /// For every index in <paramref name="indices"/> a row of <paramref name="depth"/> zeros with a one at that index: shape (n,) gives (n, depth).
    /// </summary>
    /// <exception cref="TensorException">An index is below 0 or not below the depth, or the indices are no integers.</exception>
    public static Tensor OneHot(Tensor indices, int depth, DType dtype = DType.Float32) => Joining.OneHot(indices, depth, dtype);

    private static Tensor Computed(int count, Func<int, double> element, DType dtype)
    {
        if (count < 0)
            throw new TensorException($"A tensor cannot have {count} elements.");
        var exact = new double[count];
        for (var i = 0; i < count; i++)
            exact[i] = element(i);
        return Wrap(exact, new Shape(count)).As(dtype);
    }
}
