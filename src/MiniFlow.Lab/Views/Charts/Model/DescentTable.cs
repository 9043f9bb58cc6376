namespace MiniFlow.Lab.Views;

/// <summary>A descent as a table: about a dozen of its steps; without one, the ends of the surface.</summary>
internal static class DescentTable
{
    private const int MostRows = 12;

    public static Table Of(Func<double, double, double> height, IReadOnlyList<(double X, double Y)> path, SampledSurface surface, string xLabel, string yLabel)
    {
        if (path.Count == 0)
            return new Table("The same as a table", ["lowest", "highest"], [surface.HasFinite ? [Numbers.Short(surface.Lowest), Numbers.Short(surface.Highest)] : ["–", "–"]]);
        return new Table("The same as a table", ["step", xLabel, yLabel, "height"], [.. Thinning.Places(path.Count, MostRows).Select(step => Row(height, path, step))]);
    }

    private static string[] Row(Func<double, double, double> height, IReadOnlyList<(double X, double Y)> path, int step) =>
        [$"{step}", Numbers.Short(path[step].X), Numbers.Short(path[step].Y), Numbers.Short(height(path[step].X, path[step].Y))];
}
