using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>Draws each kind of mark.</summary>
internal static class SvgMarks
{
    /// <summary>The colour of a mark's series.</summary>
    public static Ink Colour(Mark mark) => Ink.Series[mark.Colour % Ink.Series.Count];

    public static void Draw(Markup svg, Mark mark, PlotArea area)
    {
        switch (mark)
        {
            case LineMark line:
                DrawLine(svg, line, area);
                break;
            case PointMark points:
                DrawPoints(svg, points, area);
                break;
            case AreaMark filled:
                DrawArea(svg, filled, area);
                break;
            case BarMark bars:
                DrawBars(svg, bars, area);
                break;
            case CellMark cells:
                SvgCells.Draw(svg, cells, area);
                break;
            case ImageMark image:
                DrawImage(svg, image, area);
                break;
            case ContourMark contour:
                DrawContour(svg, contour, area);
                break;
            case PathMark path:
                DrawPath(svg, path, area);
                break;
        }
    }

    private static void DrawLine(Markup svg, LineMark line, PlotArea area)
    {
        var path = new StringBuilder();
        var lonely = new List<int>();
        var (indices, isOpen) = (Thinning.Indices(line.Ys), false);
        for (var place = 0; place < indices.Length; place++)
        {
            var index = indices[place];
            var canShow = CanShow(index);
            if (canShow)
                AppendPoint(path, isOpen, area.Left(line.Xs[index]), area.Top(line.Ys[index]));
            if (canShow && !isOpen && (place + 1 == indices.Length || !CanShow(indices[place + 1])))
                lonely.Add(index);
            isOpen = canShow;
        }

        if (path.Length == 0)
            return;
        // A point without neighbours has no line to be seen by.
        foreach (var index in lonely)
            svg.Empty("circle", ("cx", area.Left(line.Xs[index])), ("cy", area.Top(line.Ys[index])), ("r", 2.5), ("fill", Colour(line)), ("fill-opacity", line.Style == LineStyle.Faint ? 0.35 : null));
        svg.Empty("path", ("d", path), ("fill", "none"), ("stroke", Colour(line)), ("stroke-width", line.Style == LineStyle.Faint ? 1.0 : 2.0), ("stroke-opacity", line.Style == LineStyle.Faint ? 0.35 : null), ("stroke-linejoin", "round"), ("stroke-linecap", "round"), ("stroke-dasharray", line.Style == LineStyle.Dashed ? "5 5" : null));

        bool CanShow(int index) => area.CanShow(line.Xs[index], line.Ys[index]);
    }

    private static void DrawPoints(Markup svg, PointMark points, PlotArea area)
    {
        for (var index = 0; index < points.Xs.Count; index++)
        {
            if (!area.CanShow(points.Xs[index], points.Ys[index]))
                continue;
            var isRinged = points.IsRinged?[index] == true;
            svg.Empty("circle", ("cx", area.Left(points.Xs[index])), ("cy", area.Top(points.Ys[index])), ("r", points.Radius), ("fill", Colour(points)), ("stroke", isRinged ? Ink.Text : Ink.Surface), ("stroke-width", isRinged ? 1.8 : 1.0));
        }
    }

    private static void DrawArea(Markup svg, AreaMark area, PlotArea plot)
    {
        var path = new StringBuilder();
        for (var index = 0; index < area.Xs.Count; index++)
            AppendPoint(path, index > 0, plot.Left(area.Xs[index]), plot.Top(area.Ys[index]));
        var bottom = Numbers.Coordinate(plot.Top(area.Base));
        var closed = $"{path}L{Numbers.Coordinate(plot.Left(area.Xs[^1]))} {bottom}L{Numbers.Coordinate(plot.Left(area.Xs[0]))} {bottom}Z";
        // An area hides what lies behind it, and is tinted over that: so rows of a ridge stand one before the other.
        svg.Empty("path", ("d", closed), ("fill", Ink.Surface));
        svg.Empty("path", ("d", closed), ("fill", Colour(area)), ("fill-opacity", 0.3));
        svg.Empty("path", ("d", path), ("fill", "none"), ("stroke", Colour(area)), ("stroke-width", 1.5), ("stroke-linejoin", "round"));
    }

    private static void DrawBars(Markup svg, BarMark bars, PlotArea area)
    {
        var bottom = area.Top(0);
        for (var index = 0; index < bars.Heights.Count; index++)
        {
            var (left, right, top) = (area.Left(bars.Edges[index]), area.Left(bars.Edges[index + 1]), area.Top(bars.Heights[index]));
            if (bars.Heights[index] > 0)
                svg.Empty("rect", ("x", left + 0.5), ("y", top), ("width", Math.Max(0.5, right - left - 1)), ("height", Math.Max(0.5, bottom - top)), ("fill", Colour(bars)), ("fill-opacity", 0.75));
        }
    }

    private static void DrawImage(Markup svg, ImageMark image, PlotArea area)
    {
        var (left, top) = (area.Left(image.Left), area.Top(image.Top));
        svg.Empty("image", ("x", left), ("y", top), ("width", area.Left(image.Right) - left), ("height", area.Top(image.Bottom) - top), ("preserveAspectRatio", "none"), ("href", image.Address));
    }

    private static void DrawContour(Markup svg, ContourMark contour, PlotArea area)
    {
        var path = new StringBuilder();
        foreach (var line in contour.Lines)
        {
            for (var index = 0; index < line.Count; index++)
                AppendPoint(path, index > 0, area.Left(line[index].X), area.Top(line[index].Y));
        }

        if (path.Length > 0)
            svg.Empty("path", ("d", path), ("fill", "none"), ("stroke", Ink.Series[0]), ("stroke-opacity", Math.Round(0.25 + (0.55 * contour.Strength), 2)), ("stroke-width", 1.1));
    }

    private static void DrawPath(Markup svg, PathMark path, PlotArea area)
    {
        var points = path.Points.Where(point => area.CanShow(point.X, point.Y)).Select(point => (X: area.Left(point.X), Y: area.Top(point.Y))).ToArray();
        if (points.Length == 0)
            return;
        var line = new StringBuilder();
        for (var index = 0; index < points.Length; index++)
            AppendPoint(line, index > 0, points[index].X, points[index].Y);
        svg.Empty("path", ("d", line), ("fill", "none"), ("stroke", Ink.Lit), ("stroke-width", 2.0), ("stroke-linejoin", "round"));
        foreach (var (x, y) in points.Length <= 200 ? points : [])
            svg.Empty("circle", ("cx", x), ("cy", y), ("r", 2.6), ("fill", Ink.Lit));
        svg.Empty("circle", ("cx", points[0].X), ("cy", points[0].Y), ("r", 5.0), ("fill", Ink.Surface), ("stroke", Ink.Lit), ("stroke-width", 2.0));
        svg.Empty("circle", ("cx", points[^1].X), ("cy", points[^1].Y), ("r", 5.0), ("fill", Ink.Lit), ("stroke", Ink.Surface), ("stroke-width", 1.5));
    }

    private static void AppendPoint(StringBuilder path, bool isOpen, double x, double y) =>
        path.Append(isOpen ? 'L' : 'M').Append(Numbers.Coordinate(Math.Round(x, 1))).Append(' ').Append(Numbers.Coordinate(Math.Round(y, 1)));
}
