using System.Collections;

namespace MiniFlow;

/// <summary>
/// Nodes in a fixed order: the inbound or outbound nodes of a node, or a topological order. It never changes, and <c>foreach</c> over it
/// allocates nothing.
/// </summary>
[TypeFormatterSource]
public sealed class NodeList : IReadOnlyList<Node>
{
    private readonly Node[] nodes;

    internal NodeList(params ReadOnlySpan<Node> nodes) => this.nodes = nodes.ToArray();

    /// <summary>A list of no nodes.</summary>
    public static NodeList Empty { get; } = new();

    /// <summary>How many nodes there are.</summary>
    public int Count => nodes.Length;

    /// <summary>The node at a position, from 0.</summary>
    public Node this[int index] =>
        (uint)index < (uint)nodes.Length
            ? nodes[index]
            : throw new GraphException(nodes.Length == 0
                ? $"There is no node number {index} here: the list is empty. A node has the inbound nodes that its constructor passes on: base(x, y)."
                : $"There is no node number {index} here: the list has {nodes.Length}, counted from 0 ({this}).");

    /// <summary>The position of <paramref name="node"/>, or -1.</summary>
    public int IndexOf(Node node) => Array.IndexOf(nodes, node);

    /// <summary>What <c>foreach</c> uses.</summary>
    public Enumerator GetEnumerator() => new(nodes);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => ((IEnumerable<Node>)nodes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => nodes.GetEnumerator();

    /// <summary>The names of the nodes: <c>x, y, Mul</c>; of many, the first ones.</summary>
    public override string ToString()
    {
        const int Most = 20;
        var names = string.Join(", ", nodes.Take(Most).Select(node => node.Name));
        return nodes.Length > Most ? $"{names}, … ({nodes.Length} in all)" : names;
    }

    internal NodeList With(int index, Node node)
    {
        var copy = new NodeList(nodes);
        copy.nodes[index] = node;
        return copy;
    }

    /// <summary>Walks over the nodes without an allocation.</summary>
    public struct Enumerator
    {
        private readonly Node[] nodes;
        private int index;

        internal Enumerator(Node[] nodes)
        {
            this.nodes = nodes;
            index = -1;
        }

        /// <summary>The node that the walk has come to.</summary>
        public readonly Node Current => nodes[index];

        /// <summary>Goes to the next node; false at the end.</summary>
        public bool MoveNext() => ++index < nodes.Length;
    }
}
