namespace MiniFlow.Lab.Checks;

/// <summary>What the observers need to know of lists of tensors.</summary>
internal static class Tensors
{
    public static IReadOnlyList<Tensor> Copies(IReadOnlyList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Copy())];

    /// <summary>The positions of the tensors in which a number is no longer what it was, to the bit.</summary>
    public static IReadOnlyList<int> Changed(IReadOnlyList<Tensor> before, IReadOnlyList<Tensor> after) =>
        [.. Enumerable.Range(0, before.Count).Where(i => !before[i].AsBytes().SequenceEqual(after[i].AsBytes()))];
}
