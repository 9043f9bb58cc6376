namespace MiniFlow.Lab.Views;

/// <summary>p = softmax(x) along the last axis; dx = p·(dp − Σ dp·p), the sum along that axis.</summary>
internal sealed class SoftmaxRule : LocalRule
{
    public override Formula Symbols(RuleSubject subject) => new Formula().Say("softmax(").Name(subject.InputNames[0]).Say(")");

    public override Formula Derivative(RuleSubject subject, int input) => ProductSymbols(subject, input);

    public override Formula ProductSymbols(RuleSubject subject, int input) =>
        new Formula().Name(subject.Name).Say(" · (d").Name(subject.Name).Say(" − the sum of each row of d").Name(subject.Name).Times().Name(subject.Name).Say(")");

    public override Tensor? Product(RuleSubject subject, int input)
    {
        if (subject.Upstream is null || subject.Value.Shape.Rank == 0 || subject.Value.Shape != subject.Inputs[0].Shape)
            return null;
        var weighted = subject.UpstreamTensor * subject.ValueTensor;
        return weighted - (subject.ValueTensor * weighted.Sum(axis: -1, keepDims: true));
    }

    public override IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input)
    {
        if (subject.Upstream is not { Slices: 1 } upstream || Product(subject, 0) is not { } product)
            yield break;
        yield return new GridsLine(
        [
            new LitGrid("", subject.Name, subject.Value),
            new LitGrid(",", "d" + subject.Name, upstream),
            new LitGrid("→", "d" + subject.InputNames[0], new TensorData(product)),
        ]);
        yield return StepLine.Say("Each number of a row is in the sum below the fraction of all of them, so each sends a gradient to each.");
    }
}
