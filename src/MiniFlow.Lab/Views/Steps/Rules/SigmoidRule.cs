namespace MiniFlow.Lab.Views;

/// <summary>s = σ(x) = 1 / (1 + e⁻ˣ); the local derivative is s · (1 − s).</summary>
internal sealed class SigmoidRule : LocalRule
{
    public override Formula Symbols(RuleSubject subject) => new Formula().Say("σ(").Name(subject.InputNames[0]).Say(")");

    public override Formula WithNumbers(RuleSubject subject) => new Formula().Say("σ(").Value(subject.Inputs[0].Values[0]).Say(")");

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Name(subject.Name).Say(" · (1 − ").Name(subject.Name).Say(")");

    public override Tensor DerivativeElements(RuleSubject subject, int input) => subject.ValueTensor * (1 - subject.ValueTensor);
}
