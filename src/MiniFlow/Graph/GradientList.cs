using System.Collections;

namespace MiniFlow;

/// <summary>
/// The gradients that a run was asked for, in the order in which they were asked: <c>gradients[0]</c>, or by node, <c>gradients[w]</c>. Each is a
/// tensor of its own, of the shape of its node's value; a later run does not touch it unless it is told to.
/// </summary>
[TypeFormatterSource]
public sealed class GradientList : IReadOnlyList<Tensor>
{
    private readonly Node[] nodes;
    private readonly Tensor[] gradients;

    internal GradientList(Node[] nodes, Tensor[] gradients)
    {
        this.nodes = nodes;
        this.gradients = gradients;
    }

    /// <summary>How many there are.</summary>
    public int Count => gradients.Length;

    /// <summary>The gradient with respect to the node that was named at this position, from 0.</summary>
    /// <exception cref="GraphException">Not so many were asked for.</exception>
    public Tensor this[int index] =>
        (uint)index < (uint)gradients.Length
            ? gradients[index]
            : throw new GraphException($"There is no gradient number {index}: {gradients.Length} were asked for, counted from 0.");

    /// <summary>The gradient with respect to <paramref name="node"/>.</summary>
    /// <exception cref="GraphException">It was not asked for.</exception>
    public Tensor this[Node node] =>
        Array.IndexOf(nodes, node) is >= 0 and var index
            ? gradients[index]
            : throw new GraphException(
                $"The gradient with respect to {node?.Label ?? "null"} was not asked for. "
                + $"Name it in ValueAndGrad; these were: {string.Join(", ", nodes.Select(each => each.Name))}.");

    /// <summary>The nodes that the gradients are with respect to.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => ((IEnumerable<Tensor>)gradients).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => gradients.GetEnumerator();

    /// <summary>One line a gradient: <c>d/dW = …</c>.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, nodes.Zip(gradients, (node, gradient) => $"d/d{node.Name} = {gradient}"));

    /// <summary>Takes over the numbers of a new gradient, in a tensor of its own also where it has another shape.</summary>
    internal void Take(int index, Tensor gradient)
    {
        var mine = gradients[index];
        if (mine.DType == gradient.DType && mine.Shape.Equals(gradient.Shape))
            mine.CopyFrom(gradient);
        else
            gradients[index] = gradient.Copy();
    }
}
