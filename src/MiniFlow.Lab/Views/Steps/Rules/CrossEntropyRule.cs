namespace MiniFlow.Lab.Views;

/// <summary>L = the mean over the examples of −log p[label], with p = softmax(logits); the local derivative with respect to
/// the logits is (p − 1 at the label) / m.</summary>
internal sealed class CrossEntropyRule : LocalRule
{
    private const int MostRows = 6;

    public override Formula Symbols(RuleSubject subject) => new Formula().Say("mean of −log softmax(").Name(subject.InputNames[0]).Say(")[").Name(subject.InputNames[1]).Say("]");

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Say("(softmax(").Name(subject.InputNames[0]).Say(") − one-hot(").Name(subject.InputNames[1]).Say($")) / {subject.Inputs[0].Rows}");

    public override Formula ProductSymbols(RuleSubject subject, int input) => Derivative(subject, input);

    public override Tensor? Product(RuleSubject subject, int input) =>
        input == 0 && subject.Upstream is not null && IsUsual(subject)
            ? (Probabilities(subject) - OneHot(subject)) / subject.Inputs[0].Rows * subject.UpstreamTensor
            : null;

    public override IEnumerable<StepLine> ForwardDetails(RuleSubject subject)
    {
        if (!IsUsual(subject) || subject.Inputs[0].Rows > MostRows)
            yield break;
        var classes = Classes(subject);
        yield return new GridsLine(
        [
            new LitGrid("", subject.InputNames[0], subject.Inputs[0]),
            new LitGrid("→", "softmax, lit at the label", new TensorData(Probabilities(subject)), (row, column) => classes[row] == column),
        ]);
        var probabilities = Probabilities(subject);
        var formula = new Formula().Name(subject.Name).Equal().Say(classes.Length == 1 ? "−log " : "mean of ");
        for (var row = 0; row < classes.Length; row++)
            formula.Say(classes.Length == 1 ? "" : row > 0 ? ", −log " : "−log ").Value(probabilities[row, classes[row]]);
        yield return StepLine.Of(formula.Equal().Value(subject.Value.Values[0]));
    }

    public override IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input)
    {
        if (input != 0 || !IsUsual(subject) || subject.Inputs[0].Rows > MostRows)
            yield break;
        yield return new GridsLine([new LitGrid("", "softmax", new TensorData(Probabilities(subject))), new LitGrid("−", "one-hot", new TensorData(OneHot(subject)))]);
    }

    private static bool IsUsual(RuleSubject subject) =>
        subject.Inputs[0].Shape.Rank == 2 && subject.Inputs[1].Size == subject.Inputs[0].Rows && Classes(subject).All(label => label >= 0 && label < subject.Inputs[0].Columns);

    private static int[] Classes(RuleSubject subject) => [.. subject.Inputs[1].Values.Select(label => (int)label)];

    private static Tensor Probabilities(RuleSubject subject) => CrossEntropyWithSoftmax.Softmax(subject.InputTensor(0));

    private static Tensor OneHot(RuleSubject subject) => Tensor.OneHot(Classes(subject), subject.Inputs[0].Columns, DType.Float64);
}
