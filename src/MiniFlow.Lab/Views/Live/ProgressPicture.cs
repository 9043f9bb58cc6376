namespace MiniFlow.Lab.Views;

/// <summary>The state of a run as a small card: a bar, the loss so far as a line, and the figures.</summary>
internal static class ProgressPicture
{
    private const double Width = 160;
    private const double Height = 46;
    private const int MostPoints = 120;

    public static string Draw(ProgressState state)
    {
        var figure = new Figure();
        return figure.Render(html =>
        {
            using (html.Open("div", ("role", "img"), ("aria-label", ProgressLine.Describe(state)), ("style", "display:flex;gap:18px;align-items:center;flex-wrap:wrap")))
            {
                using (html.Open("div", ("style", "min-width:190px")))
                {
                    html.Text("div", state.Title, ("style", "font-weight:600;margin-bottom:7px"));
                    DrawBar(html, state);
                }

                if (state.Losses.Count(double.IsFinite) > 1)
                    DrawLosses(html, state.Losses);
                using (html.Open("div", ("style", "display:flex;gap:18px;flex-wrap:wrap")))
                {
                    foreach (var (name, value) in state.Figures())
                        DrawFigure(html, name, value);
                }
            }
        });
    }

    private static void DrawBar(Markup html, ProgressState state)
    {
        var ink = state.IsRunning ? Ink.Value : state.Step < state.Steps ? Ink.Lit : Ink.Good;
        using (html.Open("div", ("style", $"height:6px;border-radius:3px;background:{Ink.Line};overflow:hidden")))
            html.Text("div", "", ("style", $"height:6px;width:{Numbers.Coordinate(state.Share * 100)}%;background:{ink}"));
    }

    private static void DrawFigure(Markup html, string name, string value)
    {
        using (html.Open("div"))
        {
            html.Text("div", name, ("style", $"font-size:11px;color:{Ink.Muted}"));
            html.Text("div", value, ("class", "n"), ("style", "font-size:13px;font-variant-numeric:tabular-nums;white-space:nowrap"));
        }
    }

    private static void DrawLosses(Markup html, IReadOnlyList<double> losses)
    {
        var count = Math.Min(MostPoints, losses.Count);
        var means = Enumerable.Range(0, count).Select(place => Mean(losses, (int)((long)place * losses.Count / count), (int)((long)(place + 1) * losses.Count / count))).ToArray();
        var xs = Enumerable.Range(0, count).Select(place => (double)place).ToArray();
        var line = new LineMark(xs, means);
        var area = new PlotArea(new AxisScale(new AxisModel(), xs, 1), new AxisScale(new AxisModel(), means, 1), Width, Height - 4);
        using (html.Open("svg", ("width", Width), ("height", Height), ("viewBox", $"0 -2 {Numbers.Coordinate(Width)} {Numbers.Coordinate(Height)}"), ("aria-hidden", "true")))
            SvgMarks.Draw(html, line, area);
    }

    private static double Mean(IReadOnlyList<double> values, int start, int end)
    {
        var (sum, count) = (0.0, 0);
        for (var index = start; index < end; index++)
        {
            if (!double.IsFinite(values[index]))
                continue;
            sum += values[index];
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
