using FsCheck;
using FsCheck.Fluent;

namespace MiniFlow.Tests.Tensors;

/// <summary>Generators of shapes and tensors, and the way to check a property: always with the same seed, so that a failure can be repeated.</summary>
internal static class Properties
{
    /// <summary>Any shape up to rank 6; a dimension is 0 now and then.</summary>
    public static Gen<Shape> Shapes { get; } =
        from rank in Gen.Choose(0, 6)
        from dimensions in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Choose(1, 3))).ArrayOf(rank)
        select new Shape(dimensions);

    /// <summary>Two shapes that broadcast: each is a common shape without some leading axes and with 1 for some dimensions.</summary>
    public static Gen<(Shape X, Shape Y)> FittingShapes { get; } =
        from common in Shapes
        from x in Part(common)
        from y in Part(common)
        select (x, y);

    /// <summary>A shape and one that it broadcasts to.</summary>
    public static Gen<(Shape Part, Shape Whole)> Repetitions { get; } =
        from whole in Shapes
        from part in Part(whole)
        select (part, whole);

    /// <summary>Checks a property for 500 values.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2017, 2019),
            Prop.ForAll(values.ToArbitrary(), value => property(value)));

    /// <summary>A float64 tensor of integers from -9 to 9, so that sums and products are exact.</summary>
    public static Tensor Integers(Shape shape, int seed)
    {
        var random = new RandomSource(seed);
        var tensor = new Tensor(shape, DType.Float64);
        foreach (ref var element in tensor.AsSpan<double>())
            element = random.NextInt(19) - 9;
        return tensor;
    }

    private static Gen<Shape> Part(Shape whole) =>
        from dropped in Gen.Choose(0, whole.Rank)
        from collapsed in Gen.Elements(true, false).ArrayOf(whole.Rank)
        select new Shape([.. whole.ToArray().Select((size, axis) => collapsed[axis] ? 1 : size).Skip(dropped)]);
}
