using System.Globalization;

namespace MiniFlow.Lab.Checks;

/// <summary>Looks for what wrong numbers have in common: a constant factor, a constant offset, a transposition, zeros, NaN.</summary>
internal static class Pattern
{
    private const double Tolerance = 1e-4;

    /// <summary>The pattern as words that follow "yours": <c>is -1 times the target</c>; <c>null</c> when there is none.</summary>
    public static string? Of(Tensor expected, Tensor? actual)
    {
        if (actual is null)
            return "is missing";
        var (targets, numbers) = (Comparison.NumbersOf(expected), Comparison.NumbersOf(actual));
        if (IsTransposed(expected, actual, targets, numbers))
            return "is the target transposed";
        var isSame = Comparison.Agree(expected, actual, Tolerance);
        if (!Comparison.HaveSameShape(expected, actual) || (isSame && expected.Shape != actual.Shape))
            return $"has the shape {actual.Shape}, not {expected.Shape}";
        if (numbers.Any(double.IsNaN) && !targets.Any(double.IsNaN))
            return numbers.All(double.IsNaN) ? "is NaN, not a number" : "holds NaN, not a number, in some places";
        if (numbers.Any(double.IsInfinity) && !targets.Any(double.IsInfinity))
            return numbers.All(double.IsInfinity) ? "is infinite" : "is infinite in some places";
        if (numbers.All(number => number == 0))
            return numbers.Length == 1 ? "is zero" : "is zero everywhere";
        return Factor(targets, numbers) ?? Offset(targets, numbers);
    }

    /// <summary>The constant factor by which a part is off in all cases with a single node, as words that follow "yours".</summary>
    public static string? Across(IReadOnlyList<Judged> judged, string part)
    {

        // Where nodes of the student's stand one upon another, the factor comes in more than once.
        var single = judged.Where(one => one.Case.Wiring <= Wiring.TwoConsumers);
        var differences = single.SelectMany(one => one.Differences).Where(one => one.Part == part).ToArray();
        if (differences.Length < 2 || differences.Any(one => one.Actual is null || one.Actual.Shape != one.Expected.Shape))
            return null;
        return Factor(
            [.. differences.SelectMany(one => Comparison.NumbersOf(one.Expected))],
            [.. differences.SelectMany(one => Comparison.NumbersOf(one.Actual!))]);
    }

    /// <summary>A factor as a person would write it: <c>-1</c>, <c>3</c>, <c>1/3</c>, <c>0.137</c>.</summary>
    public static string Fraction(double factor)
    {
        for (var denominator = 1; denominator <= 12; denominator++)
        {
            var numerator = Math.Round(factor * denominator);
            if (numerator != 0 && Math.Abs(factor * denominator - numerator) < Tolerance * denominator)
                return denominator == 1 ? $"{numerator}" : $"{numerator}/{denominator}";
        }

        return factor.ToString("G4", CultureInfo.InvariantCulture);
    }

    private static string? Factor(double[] targets, double[] numbers)
    {
        if (!numbers.All(double.IsFinite))
            return null;
        double? factor = null;
        for (var i = 0; i < targets.Length; i++)
        {
            if (Math.Abs(targets[i]) < Tolerance)
            {
                if (Math.Abs(numbers[i]) > Tolerance)
                    return null;
                continue;
            }

            var ratio = numbers[i] / targets[i];
            if (factor is { } known && Math.Abs(ratio - known) > Tolerance * Math.Abs(known))
                return null;
            factor ??= ratio;
        }

        // Any two single numbers have a ratio: of one number, only a flipped sign says something.
        if (factor is not { } constant || Math.Abs(constant - 1) < Tolerance || (targets.Length == 1 && Math.Abs(constant + 1) > Tolerance))
            return null;
        return constant == 0 ? "is zero everywhere" : $"is {Fraction(constant)} times the target";
    }

    private static string? Offset(double[] targets, double[] numbers)
    {
        if (targets.Length < 2)
            return null;
        var offset = numbers[0] - targets[0];
        var isConstant = targets.Zip(numbers).All(pair => Math.Abs(pair.Second - pair.First - offset) < Tolerance);
        return isConstant && Math.Abs(offset) > Tolerance
            ? $"is the target {(offset > 0 ? "plus" : "minus")} {Math.Abs(offset).ToString("G4", CultureInfo.InvariantCulture)}"
            : null;
    }

    private static bool IsTransposed(Tensor expected, Tensor actual, double[] targets, double[] numbers)
    {
        if (expected.Rank != 2 || actual.Rank != 2 || expected.Size < 2)
            return false;
        var (rows, columns) = (expected.Shape[0], expected.Shape[1]);
        if (actual.Shape[0] != columns || actual.Shape[1] != rows)
            return false;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!Comparison.Agree(targets[row * columns + column], numbers[column * rows + row], Tolerance))
                    return false;
            }
        }

        return true;
    }
}
