using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter02;

/// <summary>A topological order of the smallest graph in which the naive order is wrong: g = x·x, f = x + g.</summary>
internal static class Order
{
    private static readonly Dictionary<string, string[]> inbound = new(StringComparer.OrdinalIgnoreCase) { ["x"] = [], ["g"] = ["x"], ["f"] = ["x", "g"] };

    public static Exercise Exercise { get; } = new RuledExercise
    {
        Id = "order",
        Chapter = "02",
        Title = "An order in which the graph can be computed",
        Points = 1,
        Praise = "In this order every node finds the values of its inbound nodes ready.",
        Wants = "a list of names",
        Takes = answer => answer is NamesAnswer,
        Rule = (_, observed) => Problem(observed.Names ?? []),
        Misconceptions =
        [
            Is("naive-order", "g comes before x, which it computes from. That is what comes out of walking back from f level by level: x is met first, next to g, although g still needs it.", "g", "x", "f"),
            Is("nearest-first", "f comes before g. x leads to f directly, but f needs g as well and has to wait for it.", "x", "f", "g"),
            Is("backwards", "That is the order of the backward pass: f first. To compute values, begin with x.", "f", "g", "x"),
            Is("output-first", "f comes first, and it needs the values of both others. Begin with x.", "f", "x", "g"),
            Is("inner-node-first", "g comes first, and it needs the value of x. Begin with x.", "g", "f", "x"),
            new("names-missing", "A node is missing from the list: x, g and f all have to be computed, x by taking what it is fed.")
            {
                Probe = judged => judged[0].Observed.Names is { } names && names.Distinct().Count() == names.Count && names.All(inbound.ContainsKey) && names.Count < 3,
            },
            new("twice", "A node stands in the list twice. Each value is computed once and then used as often as it is needed.")
            {
                Probe = judged => judged[0].Observed.Names is { } names && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count,
            },
            new("types-instead-of-names", "These are the types of nodes. The list holds their names: x, g and f.")
            {
                Probe = judged => judged[0].Observed.Names is { } names && names.Any(name => name is "Input" or "Mul" or "Add"),
            },
        ],
        Hints =
        [
            "Which of the three can work before any other has?",
            "For each name in your list ask: do all the nodes that its arrows come from stand before it?",
            "g needs x. f needs x and g. So x is first and f is last.",
        ],
    };

    private static string? Problem(IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => !inbound.ContainsKey(name)) is { } unknown)
            return unknown.Length == 0 ? "A name in the list is still empty." : $"There is no node `{unknown}` in this graph: it has x, g and f, each with an entry of its own.";
        for (var i = 0; i < names.Count; i++)
        {
            if (inbound[names[i]].FirstOrDefault(needed => !names.Take(i).Contains(needed, StringComparer.OrdinalIgnoreCase)) is { } missing)
                return $"`{names[i]}` stands before `{missing}`, whose value it needs.";
        }

        return names.Count == inbound.Count ? null : "Each of x, g and f belongs into the list once.";
    }

    private static Misconception Is(string id, string sentence, params string[] names) => new(id, sentence)
    {
        Probe = judged => judged[0].Observed.Names is { } given && given.SequenceEqual(names, StringComparer.OrdinalIgnoreCase),
    };
}
