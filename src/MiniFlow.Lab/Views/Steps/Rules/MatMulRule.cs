namespace MiniFlow.Lab.Views;

/// <summary>C = op(A)·op(B), where op transposes if asked; dA = dC·op(B)ᵀ and dB = op(A)ᵀ·dC, and of a transposed factor the
/// transposed gradient. One element of each is worked out.</summary>
internal sealed class MatMulRule(bool transposeA, bool transposeB) : LocalRule
{
    public override Formula Symbols(RuleSubject subject) =>
        new Formula().Name(subject.InputNames[0]).Say(transposeA ? "ᵀ · " : " · ").Name(subject.InputNames[1]).Say(transposeB ? "ᵀ" : "");

    public override Formula Derivative(RuleSubject subject, int input) => ProductSymbols(subject, input);

    public override Formula ProductSymbols(RuleSubject subject, int input)
    {
        // Only names and colours are needed here, not numbers.
        var (left, right) = Factors(subject.InputNames[0], subject.InputNames[1], "d" + subject.Name, Tensor.Zeros([1, 1]), Tensor.Zeros([1, 1]), Tensor.Zeros([1, 1]), input);
        return right.WriteTo(left.WriteTo(new Formula()).Times());
    }

    public override Tensor? Product(RuleSubject subject, int input)
    {
        if (!IsUsual(subject) || subject.Upstream is null)
            return null;
        var (left, right) = Factors(subject, input);
        return Tensor.MatMul(left.Tensor, right.Tensor);
    }

    public override IEnumerable<StepLine> ForwardDetails(RuleSubject subject) =>
        IsUsual(subject) ? ProductLines.Of(A(subject), B(subject), subject.Name, 0, 0) : [];

    public override IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input)
    {
        if (!IsUsual(subject) || subject.Upstream is null)
            return [];
        var (left, right) = Factors(subject, input);
        // Not the corner: an element off the diagonal shows better which index goes where.
        return ProductLines.Of(left, right, "d" + subject.InputNames[input], 0, right.Data.Columns > 1 ? 1 : 0);
    }

    private Factor A(RuleSubject subject) => Op(subject.InputNames[0], subject.InputTensor(0), transposeA);

    private Factor B(RuleSubject subject) => Op(subject.InputNames[1], subject.InputTensor(1), transposeB);

    private (Factor Left, Factor Right) Factors(RuleSubject subject, int input) =>
        Factors(subject.InputNames[0], subject.InputNames[1], "d" + subject.Name, subject.InputTensor(0), subject.InputTensor(1), subject.UpstreamTensor, input);

    private (Factor Left, Factor Right) Factors(string a, string b, string dC, Tensor tensorA, Tensor tensorB, Tensor upstream, int input)
    {
        var gradient = new Factor(dC, IsTransposed: false, upstream, Ink.Gradient);
        if (input == 0)
        {
            var other = Op(b, tensorB, transposeB);
            return transposeA ? (other, gradient.Transposed) : (gradient, other.Transposed);
        }
        else
        {
            var other = Op(a, tensorA, transposeA);
            return transposeB ? (gradient.Transposed, other) : (other.Transposed, gradient);
        }
    }

    private static Factor Op(string name, Tensor tensor, bool isTransposed)
    {
        var factor = new Factor(name, IsTransposed: false, tensor, Ink.Value);
        return isTransposed ? factor.Transposed : factor;
    }

    private bool IsUsual(RuleSubject subject) =>
        subject.Inputs is [{ Shape.Rank: 2, Size: > 0 } a, { Shape.Rank: 2, Size: > 0 } b]
        && (transposeA ? a.Rows : a.Columns) == (transposeB ? b.Columns : b.Rows)
        && subject.Value.Shape == new Shape(transposeA ? a.Columns : a.Rows, transposeB ? b.Rows : b.Columns);
}
