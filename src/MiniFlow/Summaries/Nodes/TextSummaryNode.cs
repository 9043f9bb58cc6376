namespace MiniFlow;

/// <summary>Records text, asked for anew in every run.</summary>
internal sealed class TextSummaryNode(string tag, Func<string> text) : SummaryNode(tag)
{
    public override string OperationType => "TensorSummaryV2";

    private protected override Summary Record() => Summary.Of(new TextSummary(Name, text() ?? ""));
}
