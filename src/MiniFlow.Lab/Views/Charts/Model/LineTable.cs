namespace MiniFlow.Lab.Views;

/// <summary>Lines as a table: each at about ten places, its first and last value among them.</summary>
internal static class LineTable
{
    private const int MostRows = 10;

    public static Table Of(IReadOnlyList<Curve> curves, string x)
    {
        var places = curves.SelectMany(Places).Distinct().Order().ToArray();
        var header = new List<string> { x };
        header.AddRange(curves.Select(curve => TextWidth.Shorten(curve.Name, 24)));
        var rows = places.Select(place => (IReadOnlyList<string>)[Numbers.Short(place), .. curves.Select(curve => ValueAt(curve, place))]).ToArray();
        return new Table("The same as a table", header, rows);
    }

    private static IEnumerable<double> Places(Curve curve) => Thinning.Places(curve.Values.Count, MostRows).Select(index => curve.Start + (curve.Every * index));

    private static string ValueAt(Curve curve, double place)
    {
        var index = (int)Math.Round((place - curve.Start) / curve.Every);
        var isThere = index >= 0 && index < curve.Values.Count && Math.Abs(curve.Start + (curve.Every * index) - place) < curve.Every * 1e-6;
        return isThere ? Numbers.Short(curve.Values[index]) : "";
    }
}
