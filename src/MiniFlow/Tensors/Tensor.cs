using System.Runtime.InteropServices;

namespace MiniFlow;

/// <summary>
/// A block of numbers of one <see cref="DType"/> laid out row by row: the innermost dimension of its <see cref="Shape"/> is contiguous. The shape
/// never changes, the numbers may be written in place. <see cref="Reshape(int[])"/> and taking rows (<c>x[2]</c>, <c>x[1..3]</c>) give a
/// second tensor over the same numbers, as in NumPy; everything else gives numbers of its own, and so does <see cref="Copy"/>.
/// </summary>
[TypeFormatterSource]
public sealed partial class Tensor
{
    private readonly Array storage;
    private readonly int start;

    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">Its shape; every dimension known.</param>
    /// <param name="dtype">The type of its elements.</param>
    /// <exception cref="ShapeException">A dimension of <paramref name="shape"/> is unknown.</exception>
    public Tensor(Shape shape, DType dtype = DType.Float32)
        : this(NewStorage(Known(shape).Size, dtype), 0, shape, dtype) => Array.Clear(storage);

    private Tensor(Array storage, int start, Shape shape, DType dtype)
    {
        this.storage = storage;
        this.start = start;
        Shape = shape;
        DType = dtype;
        Size = shape.Size;
    }

    /// <summary>The dimensions, outermost first.</summary>
    public Shape Shape { get; }

    /// <summary>Whether the next run of a graph will write other numbers into this memory, so that nobody outside a run may keep it.</summary>
    internal bool IsReused { get; set; }

    /// <summary>The type of the elements.</summary>
    public DType DType { get; }

    /// <summary>The number of elements.</summary>
    public int Size { get; }

    /// <summary>The number of dimensions: 0 for a number, 1 for a vector, 2 for a matrix.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The size of the first dimension: the rows of a matrix, the examples of a batch.</summary>
    /// <exception cref="TensorException">The tensor is a single number and has no dimension.</exception>
    public int Length => Rank > 0 ? Shape[0] : throw new TensorException("A tensor of shape () is a single number and has no length.");

    /// <summary>
    /// A tensor over <paramref name="elements"/> themselves, without a copy: writing to one writes to the other.
    /// </summary>
    /// <exception cref="ShapeException"><paramref name="shape"/> has not as many elements as the array.</exception>
    public static Tensor Wrap<T>(T[] elements, Shape shape)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Known(shape).Size == elements.Length
            ? new Tensor(elements, 0, shape, DTypes.Of<T>())
            : throw new ShapeException($"An array of {elements.Length} elements cannot have the shape {shape}, which has {shape.Size}.");
    }

    /// <summary>The elements themselves, row by row, to read and to write: what kernels work on.</summary>
    /// <exception cref="TensorException">The elements are not of type <typeparamref name="T"/>.</exception>
    public Span<T> AsSpan<T>()
        where T : unmanaged =>
        storage is T[] elements && typeof(T) == DType.ElementType()
            ? elements.AsSpan(start, Size)
            : throw new TensorException(
                $"The elements of this tensor are {DType.Name()}, not {DTypes.TryOf(typeof(T))?.Name() ?? typeof(T).Name}: "
                + $"ask for AsSpan<{DType.Keyword()}>(), or Cast the tensor first.");

    /// <summary>The elements' memory as bytes, without a copy: row by row, each as long as its dtype, little-endian as on every machine that .NET runs on.</summary>
    public Span<byte> AsBytes() => DType switch
    {
        DType.Float32 => MemoryMarshal.AsBytes(AsSpan<float>()),
        DType.Float64 => MemoryMarshal.AsBytes(AsSpan<double>()),
        DType.Int32 => MemoryMarshal.AsBytes(AsSpan<int>()),
        DType.Int64 => MemoryMarshal.AsBytes(AsSpan<long>()),
        _ => MemoryMarshal.AsBytes(AsSpan<bool>()),
    };

    /// <summary>The same elements as a value that work on other threads can carry along.</summary>
    internal Memory<T> AsMemory<T>()
        where T : unmanaged =>
        ((T[])storage).AsMemory(start, Size);

    /// <summary>A tensor of the same shape with numbers of its own.</summary>
    public Tensor Copy()
    {
        var copy = Uninitialized(Shape, DType);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>
    /// The same numbers as another dtype; a new tensor even when the dtype is the same. Floating to integer cuts the fraction off,
    /// anything to bool is whether it differs from 0, bool to anything is 0 or 1.
    /// </summary>
    public Tensor Cast(DType dtype) => Kernels.Casting.Run(this, Uninitialized(Shape, dtype));

    /// <summary>A tensor over a part of the same memory.</summary>
    private Tensor View(int from, Shape shape) => new(storage, from, shape, DType) { IsReused = IsReused };

    internal Tensor As(DType dtype) => dtype == DType ? this : Cast(dtype);

    /// <summary>A tensor whose elements are yet to be written, every one: whatever was in memory before.</summary>
    internal static Tensor Uninitialized(Shape shape, DType dtype) => new(NewStorage(shape.Size, dtype), 0, shape, dtype);

    /// <summary>The elements as numbers; those of a bool tensor as the bytes 0 and 1, for which arithmetic is defined.</summary>
    internal Span<T> Numbers<T>()
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? MemoryMarshal.Cast<bool, T>(AsSpan<bool>()) : AsSpan<T>();

    internal bool SharesMemoryWith(Tensor other) =>
        ReferenceEquals(storage, other.storage) && start < other.start + other.Size && other.start < start + Size;

    internal bool IsSameMemoryAs(Tensor other) => ReferenceEquals(storage, other.storage) && start == other.start && Size == other.Size;

    private static Shape Known(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.IsFullyKnown
            ? shape
            : throw new ShapeException($"A tensor cannot have the shape {shape}: every dimension must be known.");
    }

    private static Array NewStorage(int size, DType dtype) => dtype switch
    {
        DType.Float32 => GC.AllocateUninitializedArray<float>(size),
        DType.Float64 => GC.AllocateUninitializedArray<double>(size),
        DType.Int32 => GC.AllocateUninitializedArray<int>(size),
        DType.Int64 => GC.AllocateUninitializedArray<long>(size),
        DType.Bool => GC.AllocateUninitializedArray<bool>(size),
        _ => throw DTypes.Unknown(dtype),
    };
}
