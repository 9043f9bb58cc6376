namespace MiniFlow.Lab.Views;

/// <summary>Softmax and cross-entropy, one loss a row, from labels and logits: L[i] = −Σ y[i]·log p[i] with p = softmax(logits); the
/// gradient for the logits is (p − y) times the upstream gradient of each row. The labels are one-hot rows, or class indices.</summary>
internal sealed class RowLossRule(bool hasClassIndices) : LocalRule
{
    public override Formula Symbols(RuleSubject subject)
    {
        var (labels, logits) = (subject.InputNames[0], subject.InputNames[1]);
        return hasClassIndices
            ? new Formula().Say("−log softmax(").Name(logits).Say(")[").Name(labels).Say("], row by row")
            : new Formula().Say("−sum of ").Name(labels).Say(" · log softmax(").Name(logits).Say("), row by row");
    }

    public override Formula Derivative(RuleSubject subject, int input)
    {
        var formula = new Formula().Say("(softmax(").Name(subject.InputNames[1]).Say(") − ");
        return hasClassIndices
            ? formula.Say("one-hot(").Name(subject.InputNames[0]).Say("))")
            : formula.Name(subject.InputNames[0]).Say(")");
    }

    public override Formula ProductSymbols(RuleSubject subject, int input) => Derivative(subject, input).Say(" · d").Name(subject.Name).Say(", row by row");

    public override Tensor? Product(RuleSubject subject, int input) =>
        input == 1 && subject.Upstream is not null && IsUsual(subject)
            ? ((Probabilities(subject) * Truth(subject).Sum(axis: 1, keepDims: true)) - Truth(subject)) * subject.UpstreamTensor.Reshape(-1, 1)
            : null;

    public override IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input)
    {
        if (Product(subject, input) is not { } product)
            yield break;
        yield return new GridsLine(
        [
            new LitGrid("", "softmax", new TensorData(Probabilities(subject))),
            new LitGrid("−", hasClassIndices ? "one-hot" : subject.InputNames[0], new TensorData(Truth(subject))),
            new LitGrid("·", "d" + subject.Name, new TensorData(subject.UpstreamTensor.Reshape(-1, 1))),
            new LitGrid("=", "d" + subject.InputNames[1], new TensorData(product)),
        ]);
    }

    private bool IsUsual(RuleSubject subject)
    {
        var (labels, logits) = (subject.Inputs[0], subject.Inputs[1]);
        if (logits.Shape.Rank != 2 || logits.Size == 0 || subject.Value.Size != logits.Rows)
            return false;
        return hasClassIndices
            ? labels.Size == logits.Rows && labels.Values.All(label => label >= 0 && label < logits.Columns)
            : labels.Shape == logits.Shape;
    }

    private Tensor Truth(RuleSubject subject) => hasClassIndices
        ? Tensor.OneHot(subject.Inputs[0].Values.Select(label => (int)label).ToArray(), subject.Inputs[1].Columns, DType.Float64)
        : subject.InputTensor(0);

    private static Tensor Probabilities(RuleSubject subject) => CrossEntropyWithSoftmax.Softmax(subject.InputTensor(1));
}
