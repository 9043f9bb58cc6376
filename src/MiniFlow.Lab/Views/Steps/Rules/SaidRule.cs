namespace MiniFlow.Lab.Views;

/// <summary>An operation that moves its elements, or picks some of them: it is said in words what comes out, and what goes back.</summary>
/// <param name="forward">What it does with its inputs; {0} stands for their names.</param>
/// <param name="backward">What an input gets; {0} stands for the gradient that came, {1} for the input.</param>
internal sealed class SaidRule(string forward, string backward) : LocalRule
{
    public override Formula Symbols(RuleSubject subject)
    {
        var formula = new Formula();
        Write(formula, forward, () => WriteNames(formula, subject.InputNames));
        return formula;
    }

    public override Formula Derivative(RuleSubject subject, int input) => ProductSymbols(subject, input);

    public override Formula ProductSymbols(RuleSubject subject, int input)
    {
        var formula = new Formula();
        Write(formula, backward, () => formula.Say("d").Name(subject.Name), () => formula.Name(subject.InputNames[input]));
        return formula;
    }

    private static void Write(Formula formula, string pattern, params Action[] names)
    {
        for (var at = 0; at < pattern.Length;)
        {
            var next = pattern.IndexOf('{', at);
            if (next < 0)
                next = pattern.Length;
            formula.Say(pattern[at..next]);
            if (next < pattern.Length)
                names[pattern[next + 1] - '0']();
            at = next + "{0}".Length;
        }
    }

    private static void WriteNames(Formula formula, IReadOnlyList<string> names)
    {
        for (var index = 0; index < names.Count; index++)
            formula.Say(index > 0 ? ", " : "").Name(names[index]);
    }
}
