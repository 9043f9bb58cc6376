namespace MiniFlow.Lab.Views;

/// <summary>An axis. Without bounds it fits what is drawn; without ticks of its own it has round ones.</summary>
internal sealed record AxisModel
{
    public string? Label { get; init; }

    public bool IsLog { get; init; }

    /// <summary>Whether the smallest value is at the top or right: rows of a matrix are counted downwards.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The ends, where they are not to follow from the marks.</summary>
    public (double Low, double High)? Bounds { get; init; }

    /// <summary>Named places on the axis.</summary>
    public IReadOnlyList<(double Place, string Text)>? Ticks { get; init; }

    /// <summary>Whether lines across the chart stand at the ticks.</summary>
    public bool HasGrid { get; init; } = true;
}
