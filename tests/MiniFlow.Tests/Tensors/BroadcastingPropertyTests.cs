using FsCheck.Fluent;

namespace MiniFlow.Tests.Tensors;

/// <summary>NumPy's broadcasting rules, as properties of any shapes.</summary>
public sealed class BroadcastingPropertyTests
{
    [Fact]
    public void The_shape_of_a_result_follows_the_rule_and_misfits_name_both_shapes() =>
        Properties.Hold(from x in Properties.Shapes from y in Properties.Shapes select (x, y), pair =>
        {
            var (x, y) = pair;
            var expected = Rule(x, y);
            if (expected is not null)
            {
                (Tensor.Zeros(x) + Tensor.Zeros(y)).Shape.ShouldBe(expected);
                Shape.Broadcast(x, y).ShouldBe(expected);
                return;
            }

            var message = Should.Throw<TensorException>(() => Tensor.Zeros(x) * Tensor.Zeros(y)).Message;
            message.ShouldContain($"the shapes {x} and {y}");
            Should.Throw<TensorException>(() => Shape.Broadcast(x, y)).Message.ShouldContain($"The shapes {x} and {y}");
            Should.Throw<TensorException>(() => Tensor.Less(Tensor.Zeros(x), Tensor.Zeros(y))).Message.ShouldContain($"the shapes {x} and {y}");
        });

    [Fact]
    public void Sums_and_products_commute() =>
        Properties.Hold(Properties.FittingShapes, pair =>
        {
            var (x, y) = (Properties.Integers(pair.X, 1), Properties.Integers(pair.Y, 2));

            Same(x + y, y + x);
            Same(x * y, y * x);
            Same(Tensor.Maximum(x, y), Tensor.Maximum(y, x));
            Same(x - y, -(y - x));
        });

    [Fact]
    public void Broadcasting_is_repeating_by_hand() =>
        Properties.Hold(Properties.FittingShapes, pair =>
        {
            var (x, y) = (Properties.Integers(pair.X, 1), Properties.Integers(pair.Y, 2));
            var shape = Rule(pair.X, pair.Y)!;
            var (everyX, everyY) = (Repeated(x, shape), Repeated(y, shape));

            Same(x - y, everyX - everyY);
            Same(Tensor.Less(x, y).Cast(DType.Float64), Tensor.Less(everyX, everyY).Cast(DType.Float64));
            Same(Tensor.Where(Tensor.Less(x, 0), x, y), Tensor.Where(Tensor.Less(everyX, 0), everyX, everyY));
            Same(x.BroadcastTo(shape), everyX);
        });

    [Fact]
    public void Writing_into_a_tensor_broadcasts_as_an_operator_does() =>
        Properties.Hold(Properties.Repetitions, pair =>
        {
            var (part, whole) = (Properties.Integers(pair.Part, 1), Properties.Integers(pair.Whole, 2));
            var (copied, added) = (whole.Copy(), whole.Copy());

            copied.CopyFrom(part);
            added.AddInPlace(part, scale: -2);

            Same(copied, part.BroadcastTo(pair.Whole));
            Same(added, whole - 2 * part);
            Same(Tensor.Multiply(whole, part, into: whole.Copy()), part * whole);
        });

    /// <summary>⟨BroadcastTo(x), y⟩ = ⟨x, SumTo(y)⟩ for all x and y: this is what makes SumTo the gradient of broadcasting.</summary>
    [Fact]
    public void SumTo_is_the_adjoint_of_BroadcastTo() =>
        Properties.Hold(Properties.Repetitions, pair =>
        {
            var (x, y) = (Properties.Integers(pair.Part, 1), Properties.Integers(pair.Whole, 2));

            var summed = y.SumTo(pair.Part);

            summed.Shape.ShouldBe(pair.Part);
            ((double)(x.BroadcastTo(pair.Whole) * y).Sum()).ShouldBe((double)(x * summed).Sum());
        });

    [Fact]
    public void A_mean_is_a_sum_divided_by_its_count_along_any_axes() =>
        Properties.Hold(from shape in Properties.Shapes from bits in Gen.Choose(0, 63) select (shape, bits), pair =>
        {
            var (shape, bits) = pair;
            var axes = Enumerable.Range(0, shape.Rank).Where(axis => (bits >> axis & 1) == 1).ToArray();
            var x = Properties.Integers(shape, 1);
            var count = axes.Select(axis => shape[axis]).Aggregate(1, (product, size) => product * size);

            x.Mean(axes, keepDims: true).AllClose(x.Sum(axes, keepDims: true) / count, relative: 1e-14, equalNan: true).ShouldBeTrue();
            x.Sum(axes).Shape.ShouldBe(new Shape([.. Enumerable.Range(0, shape.Rank).Except(axes).Select(axis => shape[axis])]));
        });

    /// <summary>The rule once more, written as the documentation of NumPy states it: pad with ones on the left, then compare.</summary>
    private static Shape? Rule(Shape x, Shape y)
    {
        var rank = Math.Max(x.Rank, y.Rank);
        var left = Enumerable.Repeat(1, rank - x.Rank).Concat(x.ToArray());
        var right = Enumerable.Repeat(1, rank - y.Rank).Concat(y.ToArray());
        var pairs = left.Zip(right).ToList();
        return pairs.All(pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1)
            ? new Shape([.. pairs.Select(pair => pair.First == 1 ? pair.Second : pair.First)])
            : null;
    }

    private static Tensor Repeated(Tensor x, Shape shape)
    {
        var result = new Tensor(shape, x.DType);
        for (var at = 0; at < result.Size; at++)
        {
            var (rest, from, stride) = (at, 0, 1);
            for (var fromRight = 1; fromRight <= shape.Rank; fromRight++)
            {
                var index = rest % shape[^fromRight];
                rest /= shape[^fromRight];
                if (fromRight > x.Rank)
                    continue;
                from += x.Shape[^fromRight] == 1 ? 0 : index * stride;
                stride *= x.Shape[^fromRight];
            }

            result.AsSpan<double>()[at] = x.AsSpan<double>()[from];
        }

        return result;
    }

    private static void Same(Tensor actual, Tensor expected)
    {
        actual.Shape.ShouldBe(expected.Shape);
        actual.ToArray<double>().ShouldBe(expected.ToArray<double>());
    }
}
