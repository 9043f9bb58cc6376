namespace MiniFlow.Lab.Exercises;

/// <summary>Says the graph of a case as a student would write it.</summary>
internal static class CaseFormula
{
    /// <summary>The names of the inputs of a case: those of the exercise, and primed ones for a second node's own inputs.</summary>
    public static IReadOnlyList<string> InputNames(Case @case, IReadOnlyList<string> inputs) => @case.Wiring switch
    {
        Wiring.SameInputTwice => [inputs[0], .. inputs.Skip(2)],
        Wiring.SharedFirstInput or Wiring.Chained => [.. inputs, .. inputs.Skip(1).Select(Second)],
        _ => inputs,
    };

    /// <summary>For instance <c>`f = mul(x, y) + mul(x, z)`</c>, and what passes which gradient back.</summary>
    public static string Of(Case @case, string function, IReadOnlyList<string> inputs)
    {
        string Call(params IEnumerable<string> arguments) => $"{function}({string.Join(", ", arguments)})";
        var others = inputs.Skip(1).Select(Second);
        var graph = @case.Wiring switch
        {
            Wiring.HangingConsumer => $"`f = {Call(inputs)}`, and another node takes f without leading to the output",
            Wiring.TwoConsumers => $"`g = {Call(inputs)}`, `f = g + g`, each g passing a gradient of its own back",
            Wiring.SameInputTwice => $"`f = {Call([inputs[0], inputs[0], .. inputs.Skip(2)])}`",
            Wiring.SharedFirstInput => $"`f = {Call(inputs)} + {Call([inputs[0], .. others])}`",
            Wiring.Chained => $"`f = {Call([Call(inputs), .. others])}`",
            _ => $"`f = {Call(inputs)}`",
        };
        return @case.EarlierInputs is null ? graph : graph + ", run before with other inputs";
    }

    // The lab's own second input of mul is z.
    private static string Second(string input) => input == "y" ? "z" : input + "′";
}
