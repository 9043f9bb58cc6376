namespace MiniFlow.Lab.Views;

/// <summary>An operation that the lab has no formula for: a student's own. It is named, and its local derivative is found
/// from what it wrote.</summary>
internal sealed class UnknownRule(string operation) : LocalRule
{
    public override Formula Symbols(RuleSubject subject)
    {
        var formula = new Formula().Say(operation + "(");
        for (var input = 0; input < subject.InputNames.Count; input++)
            formula.Say(input > 0 ? ", " : "").Name(subject.InputNames[input]);
        return formula.Say(")");
    }

    public override Formula Derivative(RuleSubject subject, int input) => new Formula().Derivative(subject.Name, subject.InputNames[input]);
}
