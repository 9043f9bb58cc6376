namespace MiniFlow.Lab.Views;

/// <summary>Which blocks stand beside which, and how far apart their centres must be.</summary>
internal sealed class BlockConstraints
{
    public BlockConstraints(int blockCount)
    {
        Left = [.. Enumerable.Range(0, blockCount).Select(_ => new List<(int, double)>())];
        Right = [.. Enumerable.Range(0, blockCount).Select(_ => new List<(int, double)>())];
    }

    /// <summary>The blocks to the left of each block.</summary>
    public IReadOnlyList<List<(int Block, double Distance)>> Left { get; }

    /// <summary>The blocks to the right of each block.</summary>
    public IReadOnlyList<List<(int Block, double Distance)>> Right { get; }

    public void Add(int left, int right, double distance)
    {
        Right[left].Add((right, distance));
        Left[right].Add((left, distance));
    }
}
