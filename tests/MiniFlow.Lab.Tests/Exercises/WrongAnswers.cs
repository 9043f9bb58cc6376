namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Every wrong answer of every exercise.</summary>
internal static class WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        .. WrongNumbers.All, .. WrongMul.All, .. WrongLinear.All, .. WrongSigmoid.All, .. WrongSoftmax.All, .. WrongCrossEntropy.All,
        .. WrongCrossEntropyWithSoftmax.All, .. WrongDescent.All, .. WrongDigits.All, .. WrongGraphs.All, .. WrongSessions.All, .. WrongFiles.All,
        .. WrongPractical.All,
    ];
}
