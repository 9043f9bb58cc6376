namespace MiniFlow;

/// <summary>Two nodes to compute in one run. It stands outside the graph: they do not know of it.</summary>
internal sealed class Pair(Node first, Node second) : Node(new NodeList(first, second))
{
    public override void Forward() => Value = InboundNodes[0].Value;

    public override void Backward()
    {
    }
}
