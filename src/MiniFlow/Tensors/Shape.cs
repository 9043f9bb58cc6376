using System.Runtime.CompilerServices;

namespace MiniFlow;

/// <summary>
/// The dimensions of a tensor, outermost first: <c>(2, 3)</c> is a matrix of two rows and three columns, <c>(3,)</c> a vector, <c>()</c> a
/// single number. A dimension may be unknown (<c>null</c> or -1) until values arrive: <c>Shape images = [null, 784];</c>. Shapes never change
/// and are equal when their dimensions are.
/// </summary>
[TypeFormatterSource]
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed partial class Shape : IEquatable<Shape>
{
    /// <summary>What an unknown dimension reads as.</summary>
    public const int UnknownDimension = -1;

    /// <summary>The largest number of dimensions, as in NumPy.</summary>
    public const int MaxRank = 32;

    private readonly int[] dimensions;

    /// <summary>The shape <c>()</c> of a single number.</summary>
    public Shape()
        : this([], isRankKnown: true)
    {
    }

    /// <summary>A shape with these dimensions; -1 marks an unknown one.</summary>
    /// <exception cref="ShapeException">A dimension is below -1, or the size is beyond what memory can hold.</exception>
    public Shape(params ReadOnlySpan<int> dimensions)
        : this(Checked(dimensions.ToArray()), isRankKnown: true)
    {
    }

    /// <summary>A shape with these dimensions; <c>null</c> marks an unknown one.</summary>
    /// <exception cref="ShapeException">A dimension is negative, or the size is beyond what memory can hold.</exception>
    public Shape(params ReadOnlySpan<int?> dimensions)
        : this(Checked(WithoutNull(dimensions)), isRankKnown: true)
    {
    }

    private Shape(int[] dimensions, bool isRankKnown)
    {
        this.dimensions = dimensions;
        IsRankKnown = isRankKnown;
        IsFullyKnown = isRankKnown && Array.IndexOf(dimensions, UnknownDimension) < 0;
    }

    /// <summary>The shape <c>()</c> of a single number.</summary>
    public static Shape Scalar { get; } = new([], isRankKnown: true);

    /// <summary>A shape of which nothing is known, not even the number of dimensions. It prints as <c>(...)</c>.</summary>
    public static Shape Unknown { get; } = new([], isRankKnown: false);

    /// <summary>Whether the number of dimensions is known; only <see cref="Unknown"/> says no.</summary>
    public bool IsRankKnown { get; }

    /// <summary>Whether every dimension is known, so that a tensor can have this shape.</summary>
    public bool IsFullyKnown { get; }

    /// <summary>The number of dimensions: 0 for a number, 1 for a vector, 2 for a matrix; -1 for <see cref="Unknown"/>.</summary>
    public int Rank => IsRankKnown ? dimensions.Length : -1;

    /// <summary>The number of elements: the product of the dimensions, 1 for <c>()</c>.</summary>
    /// <exception cref="ShapeException">A dimension is unknown.</exception>
    public int Size
    {
        get
        {
            if (!IsFullyKnown)
                throw new ShapeException($"The shape {this} has no size yet: a dimension of it is unknown.");
            var size = 1;
            foreach (var dimension in dimensions)
                size *= dimension;
            return size;
        }
    }

    /// <summary>The dimensions, outermost first, -1 for an unknown one.</summary>
    public ReadOnlySpan<int> Dimensions => dimensions;

    /// <summary>One dimension, -1 if it is unknown; <c>shape[^1]</c> is the innermost.</summary>
    /// <exception cref="ShapeException">There is no such dimension.</exception>
    public int this[Index index]
    {
        get
        {
            var axis = index.GetOffset(dimensions.Length);
            return axis >= 0 && axis < dimensions.Length
                ? dimensions[axis]
                : throw new ShapeException($"The shape {this} has no dimension {index}: it has {dimensions.Length}.");
        }
    }

    /// <summary>One dimension, -1 if it is unknown.</summary>
    /// <exception cref="ShapeException">There is no such dimension.</exception>
    public int this[int axis] => this[axis < 0 ? ^-axis : new Index(axis)];

    /// <summary>A vector's shape with one number: <c>Tensor.Zeros(5)</c>.</summary>
    public static implicit operator Shape(int length) => new(length);

    /// <summary>The shape with these dimensions; -1 marks an unknown one.</summary>
    public static implicit operator Shape(int[] dimensions) => new(dimensions);

    /// <summary>Whether both have the same dimensions.</summary>
    public static bool operator ==(Shape? left, Shape? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a dimension differs.</summary>
    public static bool operator !=(Shape? left, Shape? right) => !(left == right);

    /// <summary>What a collection expression such as <c>[null, 784]</c> calls.</summary>
    public static Shape Create(ReadOnlySpan<int?> dimensions) => new(dimensions);

    /// <summary>The dimensions as an array of its own, -1 for an unknown one.</summary>
    public int[] ToArray() => [.. dimensions];

    /// <summary>The dimensions one after the other, <c>null</c> for an unknown one.</summary>
    public IEnumerator<int?> GetEnumerator()
    {
        foreach (var dimension in dimensions)
            yield return dimension == UnknownDimension ? null : dimension;
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) =>
        ReferenceEquals(this, other)
        || (other is not null && IsRankKnown == other.IsRankKnown && dimensions.AsSpan().SequenceEqual(other.dimensions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(IsRankKnown);
        foreach (var dimension in dimensions)
            hash.Add(dimension);
        return hash.ToHashCode();
    }

    /// <summary>As NumPy writes shapes: <c>(2, 3)</c>, <c>(3,)</c>, <c>()</c>; an unknown dimension is <c>?</c>.</summary>
    public override string ToString()
    {
        if (!IsRankKnown)
            return "(...)";
        var parts = dimensions.Select(dimension => dimension == UnknownDimension ? "?" : $"{dimension}");
        return dimensions.Length == 1 ? $"({parts.First()},)" : $"({string.Join(", ", parts)})";
    }

    private static int[] WithoutNull(ReadOnlySpan<int?> dimensions)
    {
        var result = new int[dimensions.Length];
        for (var axis = 0; axis < result.Length; axis++)
            result[axis] = dimensions[axis] ?? UnknownDimension;
        return result;
    }

    private static int[] Checked(int[] dimensions)
    {
        if (dimensions.Length > MaxRank)
            throw new ShapeException($"A shape has at most {MaxRank} dimensions, not {dimensions.Length}.");
        long size = 1;
        foreach (var dimension in dimensions)
        {
            if (dimension < UnknownDimension)
                throw new ShapeException($"A dimension cannot be {dimension}: ({string.Join(", ", dimensions)}). Use null or -1 for an unknown one.");
            if (dimension >= 0)
                size *= dimension;
            if (size > Array.MaxLength)
                throw new ShapeException($"A tensor of shape ({string.Join(", ", dimensions)}) has more elements than fit in memory.");
        }

        return dimensions;
    }
}
