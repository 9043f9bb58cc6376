namespace MiniFlow;

/// <content>
/// What the library's own nodes add their contributions with: the same as <c>Gradients[x] += contribution</c>, in memory that is used again in every
/// run.
/// </content>
public sealed partial class GradientTable
{
    private readonly Rooms[] rooms;
    private Tensor?[]? lent;

    /// <summary>
    /// The same as <c>Gradients[node] += contribution</c>, without making the zeros first. The table keeps the contribution and may later add to
    /// it in place, unless <paramref name="isShared"/> says that somebody else holds it too.
    /// </summary>
    public void Add(Node node, Tensor contribution, bool isShared = false)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        var slot = Slot(node);
        if (gradients[slot] is not { } sum)
        {
            gradients[slot] = contribution;
            isOwn[slot] = !isShared;
        }
        else if (isOwn[slot] && sum.DType == contribution.DType)
        {
            sum.AddInPlace(contribution);
        }
        else
        {
            var dtype = DTypes.Promote(sum.DType, contribution.DType);
            gradients[slot] = Tensor.Add(sum, contribution, into: rooms[slot].Sum.For(sum.Shape, dtype));
            isOwn[slot] = true;
        }
    }

    /// <summary>The same as <c>Gradients[node] += (factor * upstream).SumTo(shape of node)</c>: the share of a node that is multiplied by a factor and may have been broadcast.</summary>
    public void AddProduct(Node node, Tensor factor, Tensor upstream)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(factor);
        ArgumentNullException.ThrowIfNull(upstream);
        var dtype = DTypes.Promote(factor.DType, upstream.DType);
        if (upstream.Shape.Equals(node.Value.Shape))
        {
            Add(node, Tensor.Multiply(factor, upstream, into: Room(node, dtype)));
            return;
        }

        var product = Tensor.Multiply(factor, upstream, into: rooms[Slot(node)].Whole.For(upstream.Shape, dtype));
        Add(node, product.SumTo(node.Value.Shape, into: Room(node, dtype)));
    }

    /// <summary>The same as <c>Gradients[node] += upstream.SumTo(shape of node)</c>: the share of a node whose value was taken as it is, and may have been broadcast.</summary>
    public void AddSummed(Node node, Tensor upstream)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(upstream);
        if (upstream.Shape.Equals(node.Value.Shape))
            Add(node, upstream, isShared: true);
        else
            Add(node, upstream.SumTo(node.Value.Shape, into: Room(node, upstream.DType)));
    }

    /// <summary>
    /// A tensor to compute a contribution of <paramref name="dtype"/> into, of the shape of the inbound node's value and with whatever is in it:
    /// <c>Gradients.Add(W, Tensor.MatMul(x, dZ, transposeA: true, into: Gradients.Room(W, dZ.DType)))</c>. It is the same tensor in every run, or one that the
    /// caller of the run has lent.
    /// </summary>
    public Tensor Room(Node node, DType dtype)
    {
        var slot = Slot(node);
        var shape = keys[slot].Value.Shape;
        if (gradients[slot] is not null)
            return rooms[slot].Next.For(shape, dtype);
        return lent?[slot] is { } room && room.DType == dtype && room.Shape.Equals(shape) ? room : rooms[slot].First.For(shape, dtype);
    }

    /// <summary>Lends a tensor to compute the gradient for <paramref name="node"/> into.</summary>
    internal void Lend(Node node, Tensor room) => (lent ??= new Tensor?[keys.Length])[Slot(node)] = room;

    /// <summary>A gradient for somebody who may keep it.</summary>
    private Tensor GiveAway(int slot)
    {
        var gradient = rooms[slot].First.GiveAwayIfOwn(gradients[slot]!);
        gradient = rooms[slot].Sum.GiveAway(gradient);
        return gradients[slot] = gradient;
    }

    /// <summary>The memory for one inbound node.</summary>
    private struct Rooms
    {
        /// <summary>For the first contribution.</summary>
        public ReusedTensor First;

        /// <summary>For those that follow.</summary>
        public ReusedTensor Next;

        /// <summary>For the sum of the first two, where the first is somebody else's too.</summary>
        public ReusedTensor Sum;

        /// <summary>For a contribution before it is summed over what was broadcast.</summary>
        public ReusedTensor Whole;
    }
}
