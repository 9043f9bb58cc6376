namespace MiniFlow.Lab.Views;

/// <summary>The operations that work element by element, each with its local derivatives.</summary>
internal static class ElementwiseRules
{
    /// <summary>The rules by the names of the node types, with how many inputs each has.</summary>
    public static IReadOnlyDictionary<string, (int Inputs, LocalRule Rule)> All { get; } = new Dictionary<string, (int, LocalRule)>(StringComparer.Ordinal)
    {
        ["Add"] = Binary(" + ", (formula, _, _) => formula.Say("1"), (_, _) => 1.0),
        ["Sub"] = Binary(" − ", (formula, _, input) => formula.Say(input == 0 ? "1" : "−1"), (_, input) => input == 0 ? 1.0 : -1.0),
        ["Mul"] = Binary(" · ", (formula, subject, input) => formula.Name(subject.InputNames[1 - input]), (subject, input) => subject.InputTensor(1 - input)),
        ["RealDiv"] = Binary(
            " / ",
            (formula, subject, input) => _ = input == 0
                ? formula.Say("1 / ").Name(subject.InputNames[1])
                : formula.Say("−").Name(subject.InputNames[0]).Say(" / ").Name(subject.InputNames[1]).Say("²"),
            (subject, input) => input == 0 ? 1 / subject.InputTensor(1) : -subject.InputTensor(0) / Tensor.Square(subject.InputTensor(1))),
        ["Pow"] = Binary(
            " ^ ",
            (formula, subject, input) => _ = input == 0
                ? formula.Name(subject.InputNames[1]).Times().Name(subject.InputNames[0]).Say(" ^ (").Name(subject.InputNames[1]).Say(" − 1)")
                : formula.Name(subject.Name).Say(" · log ").Name(subject.InputNames[0]),
            (subject, input) => input == 0
                ? subject.InputTensor(1) * Tensor.Pow(subject.InputTensor(0), subject.InputTensor(1) - 1)
                : subject.ValueTensor * Tensor.Log(NoZeros(subject.InputTensor(0)))),
        ["Maximum"] = Choice("max(", " ≥ ", " < ", Tensor.GreaterEqual),
        ["Minimum"] = Choice("min(", " ≤ ", " > ", Tensor.LessEqual),
        ["Neg"] = Unary("−", "", (formula, _) => formula.Say("−1"), _ => -1.0),
        ["Cast"] = Unary("cast(", ")", (formula, _) => formula.Say("1"), _ => 1.0),
        ["Identity"] = Unary("", "", (formula, _) => formula.Say("1"), _ => 1.0),
        ["Square"] = Unary("", "²", (formula, subject) => formula.Say("2 · ").Name(subject.InputNames[0]), subject => 2 * subject.InputTensor(0)),
        ["Sqrt"] = Unary("√", "", (formula, subject) => formula.Say("1 / (2 · ").Name(subject.Name).Say(")"), subject => 0.5 / subject.ValueTensor),
        ["Exp"] = Unary("exp(", ")", (formula, subject) => formula.Name(subject.Name), subject => subject.ValueTensor),
        ["Log"] = Unary("log(", ")", (formula, subject) => formula.Say("1 / ").Name(subject.InputNames[0]), subject => 1 / subject.InputTensor(0)),
        ["Abs"] = Unary("|", "|", (formula, subject) => formula.Say("sign of ").Name(subject.InputNames[0]), subject => Tensor.Sign(subject.InputTensor(0))),
        ["Tanh"] = Unary("tanh(", ")", (formula, subject) => formula.Say("1 − ").Name(subject.Name).Say("²"), subject => 1 - Tensor.Square(subject.ValueTensor)),
        ["Relu"] = Unary("relu(", ")", (formula, subject) => formula.Say("1 where ").Name(subject.InputNames[0]).Say(" > 0, else 0"), subject => Tensor.Greater(subject.InputTensor(0), Tensor.Zeros([], DType.Float64)).Cast(DType.Float64)),
        ["Sigmoid"] = Unary("σ(", ")", (formula, subject) => formula.Name(subject.Name).Say(" · (1 − ").Name(subject.Name).Say(")"), subject => subject.ValueTensor * (1 - subject.ValueTensor)),
    };

    /// <summary>0ʸ stays 0 when y changes a little: the logarithm of 1 stands for that of 0.</summary>
    private static Tensor NoZeros(Tensor x) => Tensor.Where(Tensor.Equal(x, 0), Tensor.Ones([], DType.Float64), x);

    /// <summary>The larger or the smaller of two: where both are equal, the first is taken.</summary>
    private static (int, LocalRule) Choice(string before, string first, string second, Func<Tensor, Tensor, Tensor> isFirst) => (2, new ElementwiseRule(
        (formula, write) =>
        {
            formula.Say(before);
            write(formula, 0);
            formula.Say(", ");
            write(formula, 1);
            formula.Say(")");
        },
        (formula, subject, input) => formula.Say("1 where ").Name(subject.InputNames[0]).Say(input == 0 ? first : second).Name(subject.InputNames[1]).Say(", else 0"),
        (subject, input) =>
        {
            var chosen = isFirst(subject.InputTensor(0), subject.InputTensor(1)).Cast(DType.Float64);
            return input == 0 ? chosen : 1 - chosen;
        }));

    private static (int, LocalRule) Unary(string before, string after, Action<Formula, RuleSubject> derivative, Func<RuleSubject, Tensor> elements) => (1, new ElementwiseRule(
        (formula, write) =>
        {
            formula.Say(before);
            write(formula, 0);
            formula.Say(after);
        },
        (formula, subject, _) => derivative(formula, subject),
        (subject, _) => elements(subject)));

    private static (int, LocalRule) Binary(string sign, Action<Formula, RuleSubject, int> derivative, Func<RuleSubject, int, Tensor> elements) => (2, new ElementwiseRule(
        (formula, write) =>
        {
            write(formula, 0);
            formula.Say(sign);
            write(formula, 1);
        },
        derivative,
        elements));
}
