using System.Globalization;
using System.Text;

namespace MiniFlow.Lab.Checks;

/// <summary>A grid as a small HTML table: positive numbers on blue, negative on orange, the stronger the larger, cells that
/// differ from the target framed. Only translucent colours, so that it reads on light and on dark.</summary>
internal static class GridHtml
{
    public static string Of(Tensor tensor, Tensor? target = null, double tolerance = 0)
    {
        var grid = new Grid(tensor);
        var targets = target is not null && Comparison.HaveSameShape(target, tensor) ? new Grid(target) : null;
        var scale = Math.Max(grid.Largest, targets?.Largest ?? 0);
        var html = new StringBuilder("<table style=\"border-collapse:separate;border-spacing:2px;margin:0;width:auto;background:none;"
            + "border:0;border-left:2px solid rgba(128,128,128,.7);border-right:2px solid rgba(128,128,128,.7);border-radius:3px\">");
        for (var row = 0; row < grid.ShownRows; row++)
        {
            html.Append("<tr style=\"background:none\">");
            for (var column = 0; column < grid.ShownColumns; column++)
                html.Append(Cell(grid[row, column], targets?[row, column], scale, tolerance));
            if (grid.ShownColumns < grid.Columns)
                html.Append(Ellipsis);
            html.Append("</tr>");
        }

        if (grid.ShownRows < grid.Rows)
            html.Append("<tr style=\"background:none\">").Append(Ellipsis).Append("</tr>");
        return html.Append("</table>").ToString();
    }

    private const string CellStyle = "padding:1px 8px;text-align:right;border:0;border-radius:3px;white-space:nowrap;"
        + "font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:inherit";

    private const string Ellipsis = $"<td style=\"{CellStyle}\">…</td>";

    private static string Cell(double number, double? target, double scale, double tolerance)
    {
        var differs = target is { } expected && !Comparison.Agree(expected, number, tolerance);
        var frame = differs ? $";outline:2px solid {Accents.Failed};outline-offset:-1px;font-weight:700" : "";
        var title = differs ? $" title=\"target {Grid.Format(target!.Value, number)}\"" : "";
        return $"<td{title} style=\"{CellStyle};background:{Tint(number, scale)}{frame}\">{Grid.Format(number, differs ? target : null)}</td>";
    }

    private static string Tint(double number, double scale)
    {
        if (!double.IsFinite(number))
            return "rgba(224,49,49,.25)";
        var strength = scale == 0 ? 0 : Math.Min(1, Math.Abs(number) / scale);
        var alpha = (0.06 + 0.38 * strength).ToString("0.00", CultureInfo.InvariantCulture);
        return number < 0 ? $"rgba(240,140,0,{alpha})" : $"rgba(34,139,230,{alpha})";
    }
}
