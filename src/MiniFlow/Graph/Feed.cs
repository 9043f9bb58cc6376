using System.Collections;

namespace MiniFlow;

/// <summary>
/// The values that a run begins with, one for each input: <c>new Feed { [x] = 3, [dummy] = 0.5 }</c>. It can be used for many runs, with entries
/// replaced in between. The tensors are not copied: a weight that is changed in place is changed for the next run.
/// </summary>
[TypeFormatterSource]
public sealed class Feed : IEnumerable<KeyValuePair<Node, Tensor>>
{
    /// <summary>An empty feed.</summary>
    public Feed()
    {
    }

    /// <summary>A feed that begins with the entries of another: <c>new Feed(weights) { [x] = images }</c>.</summary>
    public Feed(Feed other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (node, tensor) in other.Entries)
            Entries.Add(node, tensor);
    }

    /// <summary>How many nodes are fed.</summary>
    public int Count => Entries.Count;

    internal Dictionary<Node, Tensor> Entries { get; } = [];

    /// <summary>The value for a node.</summary>
    /// <exception cref="GraphException">The node or the value is null, or, in reading, the node is not fed.</exception>
    public Tensor this[Node node]
    {
        get => Entries.TryGetValue(Known(node), out var tensor)
            ? tensor
            : throw new GraphException($"The feed has no value for {node.Label}. It has: {this}.");
        set => Entries[Known(node)] = value ?? throw RunError.FeedWithoutValue(node);
    }

    /// <summary>Whether there is a value for <paramref name="node"/>.</summary>
    public bool Contains(Node node) => Entries.ContainsKey(node);

    /// <summary>Adds an entry: <c>new Feed { { x, 3 } }</c>.</summary>
    public void Add(Node node, Tensor value) => this[node] = value;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Node, Tensor>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The nodes with the shapes of their values: <c>x (), W (784, 10)</c>.</summary>
    public override string ToString() => string.Join(", ", Entries.Select(entry => $"{entry.Key.Name} {entry.Value.Shape}"));

    private static Node Known(Node node) =>
        node ?? throw new GraphException("The feed has an entry for a node that is null. Make the node first; in a notebook, run the cell that makes it.");
}
