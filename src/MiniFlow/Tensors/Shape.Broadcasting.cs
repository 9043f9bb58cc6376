using System.Diagnostics.CodeAnalysis;

namespace MiniFlow;

/// <content>How shapes fit each other.</content>
public sealed partial class Shape
{
    internal const string BroadcastingRule =
        "Aligned at the right, two dimensions must be equal, or one of them 1. Reshape or Transpose one of the two.";

    /// <summary>
    /// The shape that two operands broadcast to: aligned at the right, two dimensions fit when they are equal or one of them is 1, and
    /// a missing one counts as 1. An unknown dimension against one larger than 1 gives that one; against 1 or unknown it stays unknown.
    /// Source: https://numpy.org/doc/stable/user/basics.broadcasting.html
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static Shape Broadcast(Shape a, Shape b) =>
        TryBroadcast(a, b, out var shape)
            ? shape
            : throw new ShapeException($"The shapes {a} and {b} do not broadcast. {BroadcastingRule}");

    /// <summary>The same as <see cref="Broadcast"/>, but <c>false</c> when the shapes do not fit.</summary>
    public static bool TryBroadcast(Shape a, Shape b, [NotNullWhen(true)] out Shape? shape)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        shape = Unknown;
        if (!a.IsRankKnown || !b.IsRankKnown)
            return true;
        Span<int> dimensions = stackalloc int[Math.Max(a.Rank, b.Rank)];
        shape = TryBroadcast(a, b, dimensions) ? new Shape(dimensions) : null;
        return shape is not null;
    }

    /// <summary>Whether a tensor could have both shapes: the same rank, and equal dimensions wherever both are known.</summary>
    public bool IsCompatibleWith(Shape other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsRankKnown || !other.IsRankKnown)
            return true;
        if (Rank != other.Rank)
            return false;
        for (var axis = 0; axis < dimensions.Length; axis++)
        {
            var (x, y) = (dimensions[axis], other.dimensions[axis]);
            if (x != y && x != UnknownDimension && y != UnknownDimension)
                return false;
        }

        return true;
    }

    /// <summary>Whether a tensor of this shape can be repeated to <paramref name="other"/>, which is then what both broadcast to.</summary>
    internal bool BroadcastsTo(Shape other)
    {
        if (Rank > other.Rank)
            return false;
        Span<int> dimensions = stackalloc int[other.Rank];
        return TryBroadcast(this, other, dimensions) && other.Dimensions.SequenceEqual(dimensions);
    }

    /// <summary>Writes the broadcast dimensions into a span as long as the larger rank; <c>false</c> when the shapes do not fit.</summary>
    internal static bool TryBroadcast(Shape a, Shape b, Span<int> dimensions)
    {
        for (var fromRight = 1; fromRight <= dimensions.Length; fromRight++)
        {
            var x = fromRight <= a.Rank ? a.dimensions[^fromRight] : 1;
            var y = fromRight <= b.Rank ? b.dimensions[^fromRight] : 1;
            if (x == 1 || (x == UnknownDimension && y != 1))
                dimensions[^fromRight] = y;
            else if (y == 1 || y == UnknownDimension || x == y)
                dimensions[^fromRight] = x;
            else
                return false;
        }

        return true;
    }
}
