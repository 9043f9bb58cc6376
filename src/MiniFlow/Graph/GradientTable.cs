using System.Collections;

namespace MiniFlow;

/// <summary>
/// The gradient of the output for each inbound node of a node (an <see cref="Input"/> has one entry, for itself). At the start of a backward
/// pass every entry counts as zero, so that <c>Gradients[x] += …</c> adds up whatever order it comes in, also when the same node is inbound twice.
/// </summary>
[TypeFormatterSource]
public sealed partial class GradientTable : IEnumerable<KeyValuePair<Node, Tensor>>
{
    private readonly Node owner;
    private readonly Node[] keys;
    private readonly Tensor?[] gradients;
    private readonly bool[] isOwn;

    internal GradientTable(Node owner, NodeList nodes)
    {
        this.owner = owner;
        keys = nodes.Distinct().ToArray();
        gradients = new Tensor?[keys.Length];
        isOwn = new bool[keys.Length];
        rooms = new Rooms[keys.Length];
    }

    /// <summary>The gradient for an inbound node, of the shape of that node's value.</summary>
    /// <exception cref="GraphException"><paramref name="node"/> is not inbound, or nothing has been computed for it.</exception>
    public Tensor this[Node node]
    {
        get
        {
            var slot = Slot(node);
            var gradient = gradients[slot] ?? Zero(slot);
            return gradient.IsReused && (IsSeenFromOutside(node) || node.IsStudents || owner.IsStudents) ? GiveAway(slot) : gradient;
        }

        set
        {
            var slot = Slot(node);
            gradients[slot] = value;
            isOwn[slot] = false;
        }
    }

    /// <summary>
    /// The inbound nodes that this run needs a gradient for, or null where it needs all. A node may save itself the work for the others.
    /// </summary>
    internal bool[]? Needed { get; set; }

    /// <summary>Whether this run needs the gradient for an inbound node: whether any node asked for lies there.</summary>
    public bool Needs(Node node) => Needed is not { } needed || needed[Slot(node)];

    /// <summary>Whether there is a gradient for <paramref name="node"/>.</summary>
    public bool Has(Node node) => Array.IndexOf(keys, node) is >= 0 and var slot && gradients[slot] is not null;

    /// <summary>The entries that hold a gradient.</summary>
    public IEnumerator<KeyValuePair<Node, Tensor>> GetEnumerator()
    {
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (gradients[slot] is not null)
                yield return new(keys[slot], this[keys[slot]]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line a gradient, or that there is none yet.</summary>
    public override string ToString() => keys.Any(Has)
        ? string.Join(Environment.NewLine, this.Select(entry => $"{entry.Key.Name}: {entry.Value}"))
        : $"no gradients: no backward pass has come to {owner.Name}";

    internal void Clear()
    {
        Array.Clear(gradients);
        Array.Clear(isOwn);
        if (lent is not null)
            Array.Clear(lent);
    }

    /// <summary>The gradient for a caller that only copies its numbers.</summary>
    internal Tensor LookUp(Node node)
    {
        var slot = Slot(node);
        return gradients[slot] ?? Zero(slot);
    }

    /// <summary>The gradient for the caller to keep: the table's own tensor, given away once, or a copy of a shared one.</summary>
    internal Tensor TakeOut(Node node)
    {
        var gradient = LookUp(node);
        var slot = Slot(node);
        if (!isOwn[slot])
            return gradient.Copy();
        isOwn[slot] = false;
        return GiveAway(slot);
    }

    /// <summary>
    /// Every entry that the run needs must be there and have the shape of the inbound node's value. It also gets that value's dtype: a float32 weight
    /// has a float32 gradient, whatever the data are.
    /// </summary>
    internal void Check()
    {
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (Needed is { } needed && !needed[slot])
                continue;
            if (gradients[slot] is not { } gradient)
                throw RunError.NoGradient(owner, keys[slot]);
            var value = keys[slot].Value;
            if (!gradient.Shape.Equals(value.Shape))
                throw RunError.GradientShape(owner, keys[slot], gradient.Shape);
            if (value.DType.IsFloating() && value.DType != gradient.DType)
                (gradients[slot], isOwn[slot]) = (gradient.Cast(value.DType), true);
        }
    }

    internal ReadOnlySpan<Node> Keys => keys;

    /// <summary>Outside a run somebody looks who may keep what there is to see. What stands behind the output of a run takes no part in it itself.</summary>
    private bool IsSeenFromOutside(Node node) => !owner.IsInRun && !node.IsInRun;

    private int Slot(Node node)
    {
        // A handful of entries: a walk is faster than a dictionary.
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (ReferenceEquals(keys[slot], node))
                return slot;
        }

        throw RunError.NotInbound(owner, node);
    }

    private Tensor Zero(int slot)
    {
        if (!owner.IsInRun)
            throw RunError.NoGradientComputed(owner, keys[slot]);
        var like = keys[slot].Value;
        isOwn[slot] = true;
        return gradients[slot] = Tensor.Zeros(like.Shape, like.DType.IsFloating() ? like.DType : DType.Float32);
    }
}
