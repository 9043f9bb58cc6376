namespace MiniFlow.Lab.Views;

/// <summary>Where a box stands.</summary>
internal readonly record struct PlacedBox(double X, int Layer);

/// <summary>Where an edge crosses a layer: straight down at this x coordinate.</summary>
internal readonly record struct Bend(double X, int Layer);

/// <summary>An edge's way from its upper to its lower box. <paramref name="Upward"/> marks one of the few edges that
/// must run against the others, which happens only when closed scopes depend on each other in both directions.
/// <paramref name="LabelBend"/> is the bend that carries the label, or -1.</summary>
internal sealed record Route(bool Upward, IReadOnlyList<Bend> Bends, int LabelBend);
