namespace MiniFlow.Lab.Views;

/// <summary>A function of two variables in space, with the way down: what a contour chart shows from above.</summary>
/// <param name="Surface">Its heights on a grid.</param>
/// <param name="Path">The places of the descent with their heights; empty without one.</param>
internal sealed record SurfaceModel(SampledSurface Surface, IReadOnlyList<(double X, double Y, double Height)> Path);
