namespace MiniFlow.Lab.Views;

/// <summary>An operation that works element by element: <c>z = f(x)</c> or <c>z = f(x, y)</c>.</summary>
/// <param name="write">The operation, given how each input is to be written: by its name, or as a number.</param>
/// <param name="derivative">The local derivative with respect to an input, written likewise.</param>
/// <param name="elements">Its numbers, of the shape of the value or one that broadcasts to it.</param>
internal sealed class ElementwiseRule(
    Action<Formula, Action<Formula, int>> write,
    Action<Formula, RuleSubject, int> derivative,
    Func<RuleSubject, int, Tensor> elements) : LocalRule
{
    public override Formula Symbols(RuleSubject subject)
    {
        var formula = new Formula();
        write(formula, (at, input) => at.Name(subject.InputNames[input]));
        return formula;
    }

    public override Formula WithNumbers(RuleSubject subject)
    {
        var formula = new Formula();
        write(formula, (at, input) => at.Value(subject.Inputs[input].Values[0], inBrackets: input > 0));
        return formula;
    }

    public override Formula Derivative(RuleSubject subject, int input)
    {
        var formula = new Formula();
        derivative(formula, subject, input);
        return formula;
    }

    public override Tensor DerivativeElements(RuleSubject subject, int input) => elements(subject, input).BroadcastTo(subject.Value.Shape);
}
