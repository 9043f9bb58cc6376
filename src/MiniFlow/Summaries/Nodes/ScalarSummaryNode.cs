namespace MiniFlow;

/// <summary>Records one number a run, for a curve over the steps.</summary>
internal sealed class ScalarSummaryNode(string tag, Node value) : SummaryNode(tag, value)
{
    public override string OperationType => "ScalarSummary";

    private protected override Summary Record() => Summary.Of(new ScalarSummary(Name, (float)(double)InboundNodes[0].Value));

    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[0].IsCompatibleWith(Shape.Scalar)
            ? Shape.Scalar
            : throw new ShapeException($"The scalar summary {Name} records one number, but {InboundNodes[0].Name} has shape {inboundShapes[0]}. Take its mean, or record a histogram.");
}
