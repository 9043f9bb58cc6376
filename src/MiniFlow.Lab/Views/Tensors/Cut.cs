namespace MiniFlow.Lab.Views;

/// <summary>Leaves out the middle of what is too long to show.</summary>
internal static class Cut
{
    /// <summary>The indices to show of <paramref name="count"/>: all, or the first ones, -1 for those left out, and the
    /// last two; never more than <paramref name="most"/> entries.</summary>
    public static int[] Indices(int count, int most)
    {
        if (count <= most)
            return [.. Enumerable.Range(0, count)];
        var last = most > 4 ? 2 : 1;
        return [.. Enumerable.Range(0, most - last - 1), -1, .. Enumerable.Range(count - last, last)];
    }
}
