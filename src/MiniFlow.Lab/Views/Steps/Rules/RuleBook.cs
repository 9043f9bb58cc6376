namespace MiniFlow.Lab.Views;

/// <summary>The rule for each operation, by the name of its type: a student's <c>Mul</c> is explained like the library's.</summary>
internal static class RuleBook
{
    private static readonly UnknownRule unknown = new();

    private static readonly Dictionary<string, (int Inputs, LocalRule Rule)> rules = new(ElementwiseRules.All, StringComparer.Ordinal)
    {
        ["Linear"] = (3, new LinearRule()),
        ["DummyGrad"] = (1, new DummyGradRule()),
        ["CrossEntropyWithSoftmax"] = (2, new CrossEntropyRule()),
    };

    /// <summary>The rule for an operation with so many inputs; one that knows nothing where there is none.</summary>
    public static LocalRule For(string operation, int inputs) =>
        rules.TryGetValue(operation, out var entry) && entry.Inputs == inputs ? entry.Rule : unknown;
}
