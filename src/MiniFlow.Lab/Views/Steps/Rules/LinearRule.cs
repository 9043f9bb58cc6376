namespace MiniFlow.Lab.Views;

/// <summary>Z = X·W + b; dX = dZ·Wᵀ, dW = Xᵀ·dZ, db = the sum of dZ over its rows. One element of each is worked out, with
/// the row and the column that make it.</summary>
internal sealed class LinearRule : LocalRule
{
    public override Formula Symbols(RuleSubject subject) => new Formula().Name(X(subject)).Times().Name(W(subject)).Say(" + ").Name(B(subject));

    public override Formula Derivative(RuleSubject subject, int input) => ProductSymbols(subject, input);

    public override Formula ProductSymbols(RuleSubject subject, int input) => input switch
    {
        0 => new Formula().Say("d").Name(subject.Name).Times().Name(W(subject)).Say("ᵀ"),
        1 => new Formula().Name(X(subject)).Say("ᵀ · d").Name(subject.Name),
        _ => new Formula().Say("sum of the rows of d").Name(subject.Name),
    };

    public override Tensor? Product(RuleSubject subject, int input)
    {
        if (!IsUsual(subject) || subject.Upstream is null)
            return null;
        return input switch
        {
            0 => Tensor.MatMul(subject.UpstreamTensor, subject.InputTensor(1), transposeB: true),
            1 => Tensor.MatMul(subject.InputTensor(0), subject.UpstreamTensor, transposeA: true),
            _ => subject.UpstreamTensor.SumTo(subject.Inputs[2].Shape),
        };
    }

    public override IEnumerable<StepLine> ForwardDetails(RuleSubject subject)
    {
        if (!IsUsual(subject))
            yield break;
        var (x, w, b) = (subject.Inputs[0], subject.Inputs[1], subject.Inputs[2]);
        yield return new GridsLine(
        [
            new LitGrid("", X(subject), x, (row, _) => row == 0),
            new LitGrid("·", W(subject), w, (_, column) => column == 0),
            new LitGrid("+", B(subject), b, (_, column) => column == 0),
            new LitGrid("=", subject.Name, subject.Value, (row, column) => row == 0 && column == 0),
        ]);
        yield return ProductLines.Element(subject.Name, 0, 0, x.Columns, k => (x[0, 0, k], w[0, k, 0]), Ink.Value, Ink.Value, subject.Value[0, 0, 0], b.Values[0]);
    }

    public override IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input)
    {
        if (!IsUsual(subject) || subject.Upstream is not { } dZ)
            return [];
        return input switch
        {
            0 => GradientOfX(subject, dZ),
            1 => GradientOfW(subject, dZ),
            _ => GradientOfB(subject, dZ),
        };
    }

    private IEnumerable<StepLine> GradientOfX(RuleSubject subject, TensorData dZ)
    {
        var (w, dX) = (subject.Inputs[1], new TensorData(Product(subject, 0)!));
        yield return new GridsLine(
        [
            new LitGrid("", "d" + subject.Name, dZ, (row, _) => row == 0),
            new LitGrid("·", W(subject) + "ᵀ", Transposed(w), (_, column) => column == 0),
            new LitGrid("=", "d" + X(subject), dX, (row, column) => row == 0 && column == 0),
        ]);
        yield return ProductLines.Element("d" + X(subject), 0, 0, dZ.Columns, j => (dZ[0, 0, j], w[0, 0, j]), Ink.Gradient, Ink.Value, dX[0, 0, 0]);
    }

    private IEnumerable<StepLine> GradientOfW(RuleSubject subject, TensorData dZ)
    {
        var (x, dW) = (subject.Inputs[0], new TensorData(Product(subject, 1)!));
        // Not the corner: an element off the diagonal shows better which index goes where.
        var (k, j) = (0, dW.Columns > 1 ? 1 : 0);
        yield return new GridsLine(
        [
            new LitGrid("", X(subject) + "ᵀ", Transposed(x), (row, _) => row == k),
            new LitGrid("·", "d" + subject.Name, dZ, (_, column) => column == j),
            new LitGrid("=", "d" + W(subject), dW, (row, column) => row == k && column == j),
        ]);
        yield return ProductLines.Element("d" + W(subject), k, j, x.Rows, i => (x[0, i, k], dZ[0, i, j]), Ink.Value, Ink.Gradient, dW[0, k, j]);
        yield return StepLine.Say($"{W(subject)}[{k}, {j}] was multiplied with column {k} of {X(subject)}, one number an example, and went into column {j} of {subject.Name}: so those two columns make its gradient.");
    }

    private IEnumerable<StepLine> GradientOfB(RuleSubject subject, TensorData dZ)
    {
        yield return new GridsLine(
        [
            new LitGrid("", "d" + subject.Name, dZ, (_, column) => column == 0),
            new LitGrid("→", "d" + B(subject), new TensorData(Product(subject, 2)!), (_, column) => column == 0),
        ]);
        yield return StepLine.Say($"{B(subject)} was added to each of the {dZ.Rows} rows, so each row sends a gradient back, and they add up.");
    }

    private static TensorData Transposed(TensorData data) => new(Tensor.Wrap(data.Values, data.Shape).Transpose());

    private static bool IsUsual(RuleSubject subject) =>
        subject.Inputs[0].Shape.Rank == 2 && subject.Inputs[1].Shape.Rank == 2 && subject.Value.Shape.Rank == 2 && subject.Value.Size > 0 && subject.Inputs[0].Columns > 0;

    private static string X(RuleSubject subject) => subject.InputNames[0];

    private static string W(RuleSubject subject) => subject.InputNames[1];

    private static string B(RuleSubject subject) => subject.InputNames[2];
}
