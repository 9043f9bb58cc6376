namespace MiniFlow.Lab.Views;

/// <summary>A chart as data: what is drawn, not how. A renderer turns it into a picture.</summary>
internal sealed record ChartModel
{
    public string? Title { get; init; }

    public string? Caption { get; init; }

    public AxisModel X { get; init; } = new();

    public AxisModel Y { get; init; } = new();

    /// <summary>What is drawn, each over those before it.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>The surface that is seen from above, for renderers that can show it in space.</summary>
    public SurfaceModel? Surface { get; init; }

    /// <summary>Width of the area inside the axes, in pixels.</summary>
    public double Width { get; init; } = 520;

    /// <summary>Its height.</summary>
    public double Height { get; init; } = 250;

    /// <summary>The numbers behind it, for those who cannot see it and for terminals.</summary>
    public required Table Twin { get; init; }

    /// <summary>The chart in a few characters, for terminals; the table alone where it is null.</summary>
    public string? Sketch { get; init; }
}
