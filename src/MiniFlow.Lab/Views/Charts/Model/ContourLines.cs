namespace MiniFlow.Lab.Views;

/// <summary>Lines of equal height: each cell of the grid gives the pieces that cross it (marching squares), and pieces that
/// meet are joined into long lines.</summary>
internal static class ContourLines
{
    /// <summary>The lines at one height. A cell with a corner that is not finite has none.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> At(SampledSurface surface, double level)
    {
        // A piece runs from one side of a cell to another; a side has a number, the same seen from both its cells.
        var neighbours = new Dictionary<int, List<int>>();
        for (var row = 0; row < surface.Cells; row++)
        {
            for (var column = 0; column < surface.Cells; column++)
                AddPieces(surface, level, row, column, neighbours);
        }

        var lines = new List<IReadOnlyList<(double, double)>>();
        // Open lines first, from one of their ends; what is left then are rings.
        foreach (var side in neighbours.Keys.Where(side => neighbours[side].Count == 1).Concat(neighbours.Keys).ToArray())
        {
            if (neighbours[side].Count > 0)
                lines.Add([.. Follow(neighbours, side).Select(each => Crossing(surface, level, each))]);
        }

        return lines;
    }

    private static void AddPieces(SampledSurface surface, double level, int row, int column, Dictionary<int, List<int>> neighbours)
    {
        var corners = (double[])[surface[row, column], surface[row, column + 1], surface[row + 1, column + 1], surface[row + 1, column]];
        if (!corners.All(double.IsFinite))
            return;
        var sides = (int[])[Horizontal(surface, row, column), Vertical(surface, row, column + 1), Horizontal(surface, row + 1, column), Vertical(surface, row, column)];
        var crossed = Enumerable.Range(0, 4).Where(side => corners[side] > level != corners[(side + 1) % 4] > level).ToArray();
        if (crossed.Length == 2)
            Join(neighbours, sides[crossed[0]], sides[crossed[1]]);
        else if (crossed.Length == 4)
        {
            // A saddle: the middle tells which two corners hang together.
            var isHigh = corners.Average() > level == corners[0] > level;
            Join(neighbours, sides[0], sides[isHigh ? 1 : 3]);
            Join(neighbours, sides[2], sides[isHigh ? 3 : 1]);
        }
    }

    private static List<int> Follow(Dictionary<int, List<int>> neighbours, int start)
    {
        var line = new List<int> { start };
        for (var side = start; neighbours[side].Count > 0;)
        {
            var next = neighbours[side][0];
            neighbours[side].Remove(next);
            neighbours[next].Remove(side);
            line.Add(next);
            side = next;
        }

        return line;
    }

    private static void Join(Dictionary<int, List<int>> neighbours, int a, int b)
    {
        foreach (var (from, to) in new[] { (a, b), (b, a) })
        {
            if (!neighbours.TryGetValue(from, out var list))
                neighbours[from] = list = [];
            list.Add(to);
        }
    }

    private static int Horizontal(SampledSurface surface, int row, int column) => 2 * ((row * (surface.Cells + 1)) + column);

    private static int Vertical(SampledSurface surface, int row, int column) => (2 * ((row * (surface.Cells + 1)) + column)) + 1;

    /// <summary>Where the surface has the height on a side, if it is straight between the corners.</summary>
    private static (double X, double Y) Crossing(SampledSurface surface, double level, int side)
    {
        var (row, column) = Math.DivRem(side / 2, surface.Cells + 1);
        var isHorizontal = side % 2 == 0;
        var (from, to) = (surface[row, column], isHorizontal ? surface[row, column + 1] : surface[row + 1, column]);
        var share = (level - from) / (to - from);
        return isHorizontal ? (surface.X(column + share), surface.Y(row)) : (surface.X(column), surface.Y(row + share));
    }
}
