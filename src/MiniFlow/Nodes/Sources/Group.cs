namespace MiniFlow;

/// <summary>Several nodes to run as one, for what they do: <c>session.Run(new Group([step, average]))</c>.</summary>
public sealed class Group : Operation
{
    /// <summary>An operation that runs all <paramref name="nodes"/>.</summary>
    public Group(IReadOnlyList<Node> nodes, string? name = null)
        : base(name ?? "group_deps", nodes)
    {
    }

    /// <inheritdoc/>
    public override string OperationType => "NoOp";
}
