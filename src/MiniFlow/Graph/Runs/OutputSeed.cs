namespace MiniFlow;

/// <summary>
/// What stands behind the output during a run, so that the output has an upstream gradient like every other node: the gradient of the output
/// with respect to itself, ones. Nobody sees it but through <see cref="Node.OutboundNodes"/> of the output.
/// </summary>
internal sealed class OutputSeed(Node output) : Node(new NodeList(output))
{
    public override void Forward() => Value = InboundNodes[0].Value;

    public override void Backward()
    {
        var value = InboundNodes[0].Value;
        var ones = Gradients.Room(InboundNodes[0], value.DType.IsFloating() ? value.DType : DType.Float32);
        ones.Fill(1);
        Gradients.Add(InboundNodes[0], ones);
    }
}
