using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>Makes charts. Each is a <see cref="Chart"/> that a cell can leave as its last expression.</summary>
public static partial class Plot
{
    /// <summary>One line: a loss over the steps of a training run.</summary>
    /// <param name="values">The values at 0, 1, 2, ….</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="x">What is counted along the x axis.</param>
    /// <param name="y">What the values are.</param>
    /// <param name="smoothing">From 0, none, to just under 1: the weight of the past in a moving average, drawn over the values.</param>
    /// <param name="logY">Whether equal ratios are equally high; values that are not positive are left out.</param>
    public static Chart Lines(IReadOnlyList<double> values, string? title = null, string x = "step", string y = "loss", double smoothing = 0, bool logY = false) =>
        Lines([new Curve(y, values)], title, x, y, smoothing, logY);

    /// <summary>Several lines: <c>Plot.Lines([("rate 0.1", slow), ("rate 0.5", fast)], y: "loss")</c>.</summary>
    /// <inheritdoc cref="Lines(IReadOnlyList{double}, string?, string, string, double, bool)"/>
    public static Chart Lines(IReadOnlyList<Curve> curves, string? title = null, string x = "step", string y = "loss", double smoothing = 0, bool logY = false)
    {
        ArgumentNullException.ThrowIfNull(curves);
        return Draw(curves, title, x, y, smoothing, logY, LeftOut(curves, new AxisModel { IsLog = logY }));
    }

    /// <summary>A function of one variable: <c>Plot.Function(x => 1 / (1 + Math.Exp(-x)), from: -6, to: 6)</c>.</summary>
    /// <param name="function">Its value for a number.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">Its right end.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="x">The variable's name.</param>
    /// <param name="y">The function's name.</param>
    public static Chart Function(Func<double, double> function, double from, double to, string? title = null, string x = "x", string y = "f(x)") =>
        Functions([(y, function)], from, to, title, x);

    /// <summary>Several functions: <c>Plot.Functions([("σ", sigmoid), ("σ′", slope)], -6, 6)</c>.</summary>
    /// <param name="functions">Names and functions.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">Its right end.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="x">The variable's name.</param>
    /// <param name="y">What stands beside the y axis.</param>
    public static Chart Functions(IReadOnlyList<(string Name, Func<double, double> Function)> functions, double from, double to, string? title = null, string x = "x", string? y = null)
    {
        ArgumentNullException.ThrowIfNull(functions);
        if (!(from < to))
            throw new ArgumentOutOfRangeException(nameof(from), from, $"The left end of the axis must be less than the right one, {to}.");

        const int Steps = 240;
        var every = (to - from) / Steps;
        var curves = functions.Select(each => new Curve(each.Name, [.. Enumerable.Range(0, Steps + 1).Select(step => each.Function(from + (every * step)))], every, from)).ToArray();
        return Draw(curves, title, x, y ?? (functions.Count == 1 ? functions[0].Name : ""));
    }

    private static Chart Draw(IReadOnlyList<Curve> curves, string? title, string x, string y, double smoothing = 0, bool logY = false, string? caption = null)
    {
        if (smoothing is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Smoothing is at least 0, none, and less than 1; 0.9 is usual.");

        var marks = new List<Mark>();
        for (var index = 0; index < curves.Count; index++)
        {
            var curve = curves[index];
            var xs = Enumerable.Range(0, curve.Values.Count).Select(place => curve.Start + (curve.Every * place)).ToArray();
            if (smoothing > 0)
                marks.Add(new LineMark(xs, curve.Values, LineStyle.Faint) { Colour = index });
            marks.Add(new LineMark(xs, Smoothing.Of(curve.Values, smoothing)) { Name = curve.Name, Colour = index });
        }

        return new Chart(new ChartModel
        {
            Title = title,
            Caption = caption,
            X = new AxisModel { Label = x },
            Y = new AxisModel { Label = y, IsLog = logY },
            Marks = marks,
            Twin = LineTable.Of(curves, x),
            Sketch = string.Join("\n", curves.Select(curve => $"{Sparkline.Of(curve.Values)}  {curve.Name}")),
        });
    }

    // Of a measured value that is missing from its chart a reader has to know; of a function, how many of its samples are is nobody's business.
    private static string? LeftOut(IReadOnlyList<Curve> curves, AxisModel y)
    {
        var scale = new AxisScale(y, [], 1);
        var left = curves.Sum(curve => curve.Values.Count(value => !scale.CanShow(value)));
        var isTooLarge = !y.IsLog && curves.Any(curve => curve.Values.Any(value => double.IsFinite(value) && !scale.CanShow(value)));
        var why = y.IsLog ? "not positive, or not finite" : isTooLarge ? "too large, or not finite" : "not finite";
        return left == 0 ? null : $"Not drawn, because {why}: {Numbers.Count(left)} of {Numbers.Count(curves.Sum(curve => curve.Values.Count))} values.";
    }
}
