namespace MiniFlow.Lab.Views;

/// <summary>Maps values of an axis to 0…1 and finds round ticks: 1, 2 or 5 times a power of ten, or the powers
/// themselves on a logarithmic axis.</summary>
internal sealed class AxisScale
{
    private readonly AxisModel axis;
    private readonly double low;
    private readonly double high;

    /// <summary>A scale over the finite ones of these values (the positive ones, if it is logarithmic), drawn out to round ends if so asked.</summary>
    public AxisScale(AxisModel axis, IEnumerable<double> values, int ticks, bool toRoundEnds = false)
    {
        this.axis = axis;
        (low, high) = axis.Bounds is { } bounds
            ? DrawnRange.Widen(Transform(bounds.Low), Transform(bounds.High))
            : Range(values.Where(CanShow).Select(Transform));
        if (toRoundEnds && axis is { Bounds: null, Ticks: null, IsLog: false })
        {
            var step = RoundStep((high - low) / ticks);
            (low, high) = (Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step);
        }

        Ticks = axis.Ticks ?? (axis.IsLog ? LogTicks() : LinearTicks(ticks));
    }

    public IReadOnlyList<(double Place, string Text)> Ticks { get; }

    /// <summary>Whether a value has a place on the axis.</summary>
    public bool CanShow(double value) => axis.IsLog ? double.IsFinite(value) && value > 0 : Math.Abs(value) <= DrawnRange.Largest;

    /// <summary>0 at the lower end, 1 at the upper one.</summary>
    public double Place(double value)
    {
        var place = (Transform(value) - low) / (high - low);
        return axis.IsReversed ? 1 - place : place;
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return low > high ? (0, 1) : DrawnRange.Widen(low, high);
    }

    private double Transform(double value) => axis.IsLog ? Math.Log10(value) : value;

    private List<(double, string)> LinearTicks(int most)
    {
        var step = RoundStep((high - low) / most);
        var ticks = new List<(double, string)>();
        for (var index = Math.Ceiling((low / step) - 1e-9); index * step <= high + (step * 1e-9); index++)
            ticks.Add((index * step, Numbers.Pretty(index * step)));
        return ticks;
    }

    private List<(double, string)> LogTicks()
    {
        // Less than a decade has no two powers of ten; more than six have too many.
        var multiples = high - low < 2.2 ? new[] { 1, 2, 5 } : [1];
        var skip = Math.Max(1, (int)Math.Ceiling((high - low) / 6));
        var ticks = new List<(double, string)>();
        for (var power = (int)Math.Floor(low); power <= Math.Ceiling(high); power += skip)
        {
            foreach (var multiple in multiples)
            {
                var value = multiple * Math.Pow(10, power);
                if (Math.Log10(value) >= low - 1e-9 && Math.Log10(value) <= high + 1e-9)
                    ticks.Add((value, Numbers.Pretty(value)));
            }
        }

        return ticks;
    }

    private static double RoundStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
