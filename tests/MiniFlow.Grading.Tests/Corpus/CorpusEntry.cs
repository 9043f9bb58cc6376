namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>A made submission of chapter 3 and what has to come of it.</summary>
/// <param name="Student">Who handed it in; the case's name as well.</param>
/// <param name="Content">The file.</param>
/// <param name="ByHand">The points for the exercise by hand.</param>
/// <param name="Linear">The points for the node.</param>
/// <param name="Says">What the feedback on the node, or a finding, has to say.</param>
internal sealed record CorpusEntry(string Student, byte[] Content, double ByHand, double Linear, string Says = "")
{
    /// <summary>The mistake that has to be named in the node; <c>null</c> for any.</summary>
    public string? Mistake { get; init; }

    /// <summary>The mistake that has to be named in the numbers; <c>null</c> for any.</summary>
    public string? MistakeByHand { get; init; }

    /// <summary>Whether partial credit for the node is not laid down here, only that it is less than all.</summary>
    public bool IsAnyPartialCredit { get; init; }
}
