namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Every wrong answer of every exercise.</summary>
internal static class WrongAnswers
{
    public static IEnumerable<WrongAnswer> All => [.. WrongMul.All, .. WrongLinear.All];
}
