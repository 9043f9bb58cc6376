namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong numbers and wrong lists of names: the exercises that are worked out by hand.</summary>
internal static class WrongNumbers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        Numbers("gradient", "values-instead-of-derivatives", "3, 4, -5"),
        Numbers("gradient", "only-path-through-g", "4, 3, 3"),
        Numbers("gradient", "only-path-through-h", "-5, 3, 3"),
        Numbers("gradient", "multiplies-the-paths", "4 * -5, 3, 3"),
        Numbers("gradient", "subtracts-the-paths", "4 - -5, 3, 3"),
        Numbers("gradient", "absolute-value", "1, 3, 3"),
        Numbers("gradient", "own-factor", "-1, 4, -5"),
        Numbers("gradient", "value-of-f", "3 * 4 + 3 * -5, 3, 3"),
        Numbers("gradient", "forgets-the-inner-derivative", "-1, 1, 1"),
        Numbers("gradient", "another-order", "3, 3, -1"),
        Numbers("gradient", "another-order", "3, -1, 3"),
        Numbers("paths", "only-one-path", "1"),
        Numbers("paths", "first-steps-only", "2"),
        Numbers("paths", "consumers-of-x", "3"),
        Numbers("paths", "one-path-forgotten", "4"),
        Numbers("paths", "dead-end", "6"),
        Numbers("paths", "counts-nodes", "7"),
        Numbers("paths", "paths-to-y-too", "8"),
        Numbers("paths", "counts-edges", "10"),
        Numbers("chain-rule", "only-through-the-sum", "2 * -3 * 1, 2 * -3 * 1"),
        Numbers("chain-rule", "only-through-the-product", "-1 * -3, -1 * 2"),
        Numbers("chain-rule", "forgets-the-outer-derivatives", "1 + -3, 1 + 2"),
        Numbers("chain-rule", "outer-derivatives-swapped", "-1 * 1 + -6 * -3, -1 * 1 + -6 * 2"),
        Numbers("chain-rule", "inner-derivatives-swapped", "-6 * 1 + -1 * 2, -6 * 1 + -1 * -3"),
        Numbers("chain-rule", "multiplies-the-paths", "-6 * 1 * (-1 * -3), -6 * 1 * (-1 * 2)"),
        Numbers("chain-rule", "subtracts-the-paths", "-6 - -1 * -3, -6 - -1 * 2"),
        Numbers("chain-rule", "value-of-q", "(2 - 3) * (2 * -3), (2 - 3) * (2 * -3)"),
        Names("naive-order", "g", "x", "f"),
        Names("nearest-first", "x", "f", "g"),
        Names("backwards", "f", "g", "x"),
        Names("output-first", "f", "x", "g"),
        Names("inner-node-first", "g", "f", "x"),
        Names("names-missing", "x", "f"),
        Names("twice", "x", "g", "x", "f"),
        Names("types-instead-of-names", "Input", "Mul", "Add"),
        Numbers("linear-by-hand", "forgets-the-bias", "-9, -1 * -3 + -2 * -3, -6, -1 * -3 + -2 * -3"),
        Numbers("linear-by-hand", "bias-of-the-wrong-column", "-9, 9 - 3, -9, 9 - 3"),
        Numbers("linear-by-hand", "subtracts-the-bias", "-9, 9 + 5, -9, 9 + 5"),
        Numbers("linear-by-hand", "sign-of-the-product", "-9, -9 - 5, -9, -9 - 5"),
        Numbers("linear-by-hand", "row-times-row", "-9, -1 * 2 + -2 * -3 - 5, -9, -1 * 2 + -2 * -3 - 5"),
        Numbers("linear-by-hand", "element-wise", "-9, -2 * -3 - 5, -9, -2 * -3 - 5"),
        Numbers("linear-by-hand", "column-by-column", "-9, -9, 4, 4"),
        Numbers("linear-by-hand", "copies-the-first", "-9, -9, -9, -9"),
        Numbers("linear-by-hand", "bias-once-only", "-9, 4, -6, 9"),
        Numbers("linear-by-hand", "only-the-first-term", "-9, -1 * -3 - 5, -9, -1 * -3 - 5"),
        Numbers("steepest-slope", "value-at-zero", "1 / (1 + Math.Exp(0))"),
        Numbers("steepest-slope", "largest-value", "1"),
        Numbers("steepest-slope", "place-of-the-slope", "0"),
        Slope("slope-at-one", 1),
        Slope("slope-at-two", 2),
        Slope("slope-at-four", -4),
        Numbers("steepest-slope", "slope-with-half-a-unit", "0.5 * 0.25"),
        new("steepest-slope", "step-too-wide", Sigma, "Check(\"steepest-slope\", (Sigma(1) - Sigma(-1)) / 2)"),
    ];

    private const string Sigma = "double Sigma(double x) => 1 / (1 + Math.Exp(-x));";

    private static WrongAnswer Slope(string misconception, int place) => new(
        "steepest-slope", misconception, Sigma, $"Check(\"steepest-slope\", (Sigma({place} + 0.001) - Sigma({place} - 0.001)) / 0.002)");

    private static WrongAnswer Numbers(string exercise, string misconception, string numbers) => new(exercise, misconception, "", $"Check(\"{exercise}\", {numbers})");

    private static WrongAnswer Names(string misconception, params string[] names) =>
        new("order", misconception, $"string[] order = [{string.Join(", ", names.Select(name => $"\"{name}\""))}];", "Check(\"order\", order)");
}
