namespace MiniFlow.Lab.Views;

/// <summary>The values that an axis must reach to show a mark.</summary>
internal static class MarkBounds
{
    public static IEnumerable<double> Xs(Mark mark) => mark switch
    {
        LineMark line => line.Xs,
        PointMark points => points.Xs,
        AreaMark area => area.Xs,
        BarMark bars => bars.Edges,
        CellMark cells => [-0.5, cells.Columns - 0.5],
        ImageMark image => [image.Left, image.Right],
        _ => [],
    };

    public static IEnumerable<double> Ys(Mark mark) => mark switch
    {
        LineMark line => line.Ys,
        PointMark points => points.Ys,
        AreaMark area => area.Ys.Append(area.Base),
        BarMark bars => bars.Heights.Append(0),
        CellMark cells => [-0.5, cells.Rows - 0.5],
        ImageMark image => [image.Bottom, image.Top],
        _ => [],
    };
}
