namespace MiniFlow.Lab.Views;

/// <summary>How far an x coordinate moves when scopes are open. Open scopes with the same centre share one strip, as wide
/// as the one that grew most.</summary>
internal sealed class StripShift
{
    private readonly SortedList<double, double> strips = [];

    public StripShift(LevelLayout layout, IReadOnlyList<ItemSize> sizes)
    {
        for (var item = 0; item < sizes.Count; item++)
        {
            var growth = sizes[item].Width - layout.Sizes[item].Width;
            if (growth <= 0)
                continue;
            var x = layout.Layers.Boxes[item].X;
            strips[x] = Math.Max(growth, strips.GetValueOrDefault(x));
        }
    }

    /// <summary>The coordinate after all strips have been inserted.</summary>
    public double Of(double x)
    {
        var shifted = x;
        foreach (var (centre, width) in strips)
            shifted += x < centre ? -width / 2 : x > centre ? width / 2 : 0;
        return shifted;
    }
}
