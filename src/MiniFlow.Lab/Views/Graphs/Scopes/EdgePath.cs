using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>An edge as an SVG path that runs downwards.</summary>
internal sealed class EdgePath
{
    private readonly StringBuilder text = new();
    private readonly List<(double X, double Y)> points;

    public EdgePath(double x, double y)
    {
        points = [(x, y)];
        text.Append('M').Append(Numbers.Coordinate(x)).Append(' ').Append(Numbers.Coordinate(y));
    }

    /// <summary>The points that the path goes through, from the upper end to the lower.</summary>
    public IReadOnlyList<(double X, double Y)> Points => points;

    /// <summary>Straight down to this height.</summary>
    public void Down(double y)
    {
        if (y <= points[^1].Y)
            return;
        points.Add((points[^1].X, y));
        text.Append('V').Append(Numbers.Coordinate(y));
    }

    /// <summary>Down to this point, beginning and ending straight downwards.</summary>
    public void Curve(double x, double y)
    {
        var (fromX, fromY) = points[^1];
        if (x == fromX)
        {
            Down(y);
            return;
        }

        points.Add((x, y));
        var middle = (fromY + y) / 2;
        text.Append('C').AppendJoin(' ', new[] { fromX, middle, x, middle, x, y }.Select(Numbers.Coordinate));
    }

    /// <summary>The path without an arrowhead.</summary>
    public override string ToString() => text.ToString();

    /// <summary>The path with its arrowhead, at the lower end or, for an edge that runs upward, at the upper one.</summary>
    public string WithArrow(bool upward)
    {
        var (x, y) = upward ? points[0] : points[^1];
        var back = upward ? 5.5 : -5.5;
        return $"{text}M{Numbers.Coordinate(x - 3.5)} {Numbers.Coordinate(y + back)}L{Numbers.Coordinate(x)} {Numbers.Coordinate(y)}L{Numbers.Coordinate(x + 3.5)} {Numbers.Coordinate(y + back)}";
    }
}
