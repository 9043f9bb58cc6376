namespace MiniFlow.Lab.Views;

/// <summary>The sum, the mean, the largest or the smallest of all elements or of those along some axes. Going backward every
/// element gets its share of the upstream gradient of the result that it went into.</summary>
internal sealed class ReductionRule(Reduction reduction, IReadOnlyList<int>? axes, bool keepDims) : LocalRule
{
    public override Formula Symbols(RuleSubject subject)
    {
        var word = reduction switch
        {
            Reduction.Sum => "sum of ",
            Reduction.Mean => "mean of ",
            Reduction.Max => "largest of ",
            _ => "smallest of ",
        };
        return new Formula().Say(word).Name(subject.InputNames[0]).Say(axes switch
        {
            null => "",
            [var one] => $" along axis {one}",
            _ => $" along axes {string.Join(", ", axes)}",
        });
    }

    public override Formula Derivative(RuleSubject subject, int input) => ProductSymbols(subject, input);

    public override Formula ProductSymbols(RuleSubject subject, int input)
    {
        var formula = new Formula().Say("d").Name(subject.Name);
        return reduction switch
        {
            Reduction.Sum => formula.Say(" for each element"),
            Reduction.Mean => formula.Say($" / {Numbers.Count(Count(subject))} for each element"),
            Reduction.Max => formula.Say(" for the largest, 0 for the others"),
            _ => formula.Say(" for the smallest, 0 for the others"),
        };
    }

    public override Tensor? Product(RuleSubject subject, int input)
    {
        if (subject.Upstream is null || subject.Value.Size == 0)
            return null;
        var (x, upstream) = (subject.InputTensor(0), Spread(subject.UpstreamTensor, subject.Inputs[0].Shape));
        switch (reduction)
        {
            case Reduction.Sum:
                return upstream.BroadcastTo(x.Shape);
            case Reduction.Mean:
                return (upstream / Count(subject)).BroadcastTo(x.Shape);
            default:
                // Elements that are equally large share the gradient.
                var chosen = Tensor.Equal(x, Spread(subject.ValueTensor, x.Shape)).Cast(DType.Float64);
                return chosen / chosen.Sum(Axes(x.Shape), keepDims: true) * upstream;
        }
    }

    private static int Count(RuleSubject subject) => subject.Value.Size == 0 ? 0 : subject.Inputs[0].Size / subject.Value.Size;

    private int[] Axes(Shape shape) => axes is null ? [.. Enumerable.Range(0, shape.Rank)] : [.. axes.Select(axis => axis < 0 ? axis + shape.Rank : axis)];

    /// <summary>A result with the length 1 in place of the axes, so that it broadcasts against what was reduced.</summary>
    private Tensor Spread(Tensor result, Shape shape)
    {
        if (keepDims)
            return result;
        var along = Axes(shape);
        return result.Reshape([.. Enumerable.Range(0, shape.Rank).Select(axis => along.Contains(axis) ? 1 : shape[axis])]);
    }
}
