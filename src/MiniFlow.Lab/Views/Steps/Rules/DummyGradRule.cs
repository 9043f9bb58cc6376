namespace MiniFlow.Lab.Views;

/// <summary>z = x going forward; going backward, what the node is fed.</summary>
internal sealed class DummyGradRule : LocalRule
{
    public override bool UsesUpstream => false;

    public override Formula Symbols(RuleSubject subject) => new Formula().Name(subject.InputNames[0]);

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Say("the gradient that it is fed");

    public override Formula ProductSymbols(RuleSubject subject, int input) => new Formula().Say("the gradient that ").Name(subject.Name).Say(" is fed");
}
