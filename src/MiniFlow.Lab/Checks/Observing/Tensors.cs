namespace MiniFlow.Lab.Checks;

/// <summary>What the observers need to know of lists of tensors.</summary>
internal static class Tensors
{
    public static IReadOnlyList<Tensor> Copies(IReadOnlyList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Copy())];

    /// <summary>The positions at which a number is no longer what it was.</summary>
    public static IReadOnlyList<int> Changed(IReadOnlyList<Tensor> before, IReadOnlyList<Tensor> after) =>
        [.. Enumerable.Range(0, before.Count).Where(i => !Comparison.Agree(before[i], after[i], 0))];
}
