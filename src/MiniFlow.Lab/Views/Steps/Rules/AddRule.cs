namespace MiniFlow.Lab.Views;

/// <summary>z = x + y; both local derivatives are 1.</summary>
internal sealed class AddRule : LocalRule
{
    public override Formula Symbols(RuleSubject subject) => new Formula().Name(subject.InputNames[0]).Say(" + ").Name(subject.InputNames[1]);

    public override Formula WithNumbers(RuleSubject subject) =>
        new Formula().Value(subject.Inputs[0].Values[0]).Say(" + ").Value(subject.Inputs[1].Values[0], inBrackets: true);

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Say("1");

    public override Tensor DerivativeElements(RuleSubject subject, int input) => Tensor.Ones(subject.Value.Shape, DType.Float64);
}
