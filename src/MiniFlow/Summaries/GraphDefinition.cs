namespace MiniFlow;

/// <summary>
/// A graph as TensorFlow writes it, for TensorBoard to draw: a GraphDef message with, for each node, its name with scopes, its operation, its inputs, its device, its dtype and its
/// shape (tensorflow/core/framework/graph.proto, node_def.proto, attr_value.proto).
/// </summary>
public static class GraphDefinition
{
    /// <summary>The version of TensorFlow's graph format that is written.</summary>
    private const int Producer = 22;

    /// <summary>The bytes of a graph: all nodes that it has now.</summary>
    public static byte[] Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Of(graph.Nodes);
    }

    /// <summary>The bytes of the part of a graph that leads to an output.</summary>
    public static byte[] Of(Node output) => Of(Flow.TopologicalSort(output));

    private static byte[] Of(IEnumerable<Node> nodes)
    {
        var message = new MessageWriter();
        foreach (var node in nodes)
            message.Message(1, inner => Write(inner, node));
        return message.Message(4, versions => versions.Integer(1, Producer)).ToArray();
    }

    private static void Write(MessageWriter message, Node node)
    {
        message.Text(1, node.Name).Text(2, node.OperationType);
        foreach (var inbound in node.InboundNodes)
            message.Text(3, inbound.HasResult ? inbound.Name : $"^{inbound.Name}");
        if (node.Device is { } device)
            message.Text(4, device);
        if (node.DType != DType.Unknown)
            WriteAttribute(message, "dtype", value => value.Integer(6, TensorFlowTypes.NumberOf(node.DType)));
        if (node.HasResult)
            WriteAttribute(message, "_output_shapes", value => value.Message(1, list => list.Message(7, ShapeOf(node.Shape))));
    }

    /// <summary>An entry of a map is a message with the key as field 1 and the value as field 2.</summary>
    private static void WriteAttribute(MessageWriter message, string key, Action<MessageWriter> value) =>
        message.Message(5, entry => entry.Text(1, key).Message(2, value));

    private static Action<MessageWriter> ShapeOf(Shape shape) =>
        shape.IsRankKnown ? TensorFlowTypes.WriteShape(shape.Dimensions.ToArray()) : message => message.Integer(3, 1);
}
