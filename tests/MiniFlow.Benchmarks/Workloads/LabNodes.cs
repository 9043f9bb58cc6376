namespace MiniFlow.Benchmarks.Workloads;

/// <summary>The nodes that a network of the lab is made of: the library's own, or such as a student writes them in the chapters.</summary>
public sealed record LabNodes(Func<Node, Node, Node, Node> Linear, Func<Node, Node> Softmax, Func<Node, Node> Sigmoid, Func<Node, Node> Relu)
{
    public static LabNodes Library { get; } = new(
        (x, w, b) => new Linear(x, w, b), x => new Softmax(x), x => new Sigmoid(x), x => new Relu(x));

    public static LabNodes Students { get; } = new(
        (x, w, b) => new StudentLinear(x, w, b), x => new StudentSoftmax(x), x => new StudentSigmoid(x), x => new StudentRelu(x));
}
