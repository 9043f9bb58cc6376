namespace MiniFlow.Lab.Views;

/// <summary>A box to be placed: its size in pixels, and whether it must stand in the first or the last layer.</summary>
internal readonly record struct LayoutBox(double Width, double Height, BoxPlace Place = BoxPlace.Anywhere);

/// <summary>Where a box may stand.</summary>
internal enum BoxPlace
{
    /// <summary>In any layer.</summary>
    Anywhere,

    /// <summary>In the first layer, which holds nothing else: where edges enter a scope.</summary>
    Top,

    /// <summary>In the last layer, which holds nothing else: where edges leave a scope.</summary>
    Bottom,
}
