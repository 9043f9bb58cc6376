namespace MiniFlow.Lab.Views;

/// <summary>z = x · y; the local derivative with respect to each is the other.</summary>
internal sealed class MulRule : LocalRule
{
    public override Formula Symbols(RuleSubject subject) => new Formula().Name(subject.InputNames[0]).Times().Name(subject.InputNames[1]);

    public override Formula WithNumbers(RuleSubject subject) =>
        new Formula().Value(subject.Inputs[0].Values[0]).Times().Value(subject.Inputs[1].Values[0], inBrackets: true);

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Name(subject.InputNames[1 - input]);

    public override Tensor DerivativeElements(RuleSubject subject, int input) => subject.InputTensor(1 - input).BroadcastTo(subject.Value.Shape);
}
