namespace MiniFlow;

/// <summary>A histogram as a HistogramProto message (tensorflow/core/framework/summary.proto).</summary>
internal static class HistogramEncoding
{
    public static void Write(MessageWriter message, Histogram histogram) => message
        .Double(1, histogram.Min)
        .Double(2, histogram.Max)
        .Double(3, histogram.Count)
        .Double(4, histogram.Sum)
        .Double(5, histogram.SumOfSquares)
        .PackedDoubles(6, histogram.Limits)
        .PackedDoubles(7, histogram.Counts);

    public static Histogram Read(MessageReader message)
    {
        List<double> limits = [], counts = [];
        var histogram = new Histogram(0, 0, 0, 0, 0, limits, counts);
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1: histogram = histogram with { Min = message.Double() }; break;
                case 2: histogram = histogram with { Max = message.Double() }; break;
                case 3: histogram = histogram with { Count = message.Double() }; break;
                case 4: histogram = histogram with { Sum = message.Double() }; break;
                case 5: histogram = histogram with { SumOfSquares = message.Double() }; break;
                case 6: message.DoublesInto(limits); break;
                case 7: message.DoublesInto(counts); break;
                default: message.Skip(); break;
            }
        }

        return histogram;
    }
}
