namespace MiniFlow;

/// <summary>Records how the elements of a tensor are distributed.</summary>
internal sealed class HistogramSummaryNode(string tag, Node values) : SummaryNode(tag, values)
{
    public override string OperationType => "HistogramSummary";

    private protected override Summary Record()
    {
        try
        {
            return Summary.Of(new HistogramSummary(Name, Histogram.Of(InboundNodes[0].Value.Cast(DType.Float64).AsSpan<double>())));
        }
        catch (DataException error)
        {
            throw new TrainingException($"The histogram {Name} cannot be recorded from {InboundNodes[0].Name}: {error.Message}", error);
        }
    }
}
