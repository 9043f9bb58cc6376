namespace MiniFlow;

/// <summary>
/// The linear transform <c>Z = X·W + b</c>, with b added to every row: <c>Z[i, j] = Σₖ X[i, k]·W[k, j] + b[j]</c>. Shapes: X is <c>m×n</c> (m examples of n
/// features), W is <c>n×p</c>, b has p numbers (<c>(p,)</c> or <c>1×p</c>), Z is <c>m×p</c>.
/// </summary>
public sealed class Linear : Node
{
    /// <summary>A node for <c>X·W + b</c>.</summary>
    /// <exception cref="ShapeException">The columns of X are not as many as the rows of W, or b has not one number for each column of W.</exception>
    public Linear(Node X, Node W, Node b, string? name = null)
        : base(name, X, W, b) => CheckShapes();

    private Node X => InboundNodes[0];

    private Node W => InboundNodes[1];

    private Node B => InboundNodes[2];

    /// <summary>Z = X·W + b.</summary>
    public override void Forward()
    {
        var room = Room();

        // The sum may stand where the product stood, unless b is of a wider dtype.
        var isWideEnough = DTypes.Promote(X.Value.DType, W.Value.DType) == room.DType;
        var product = Tensor.MatMul(X.Value, W.Value, into: isWideEnough ? room : null);
        Value = Tensor.Add(product, B.Value, into: room);
    }

    /// <summary>
    /// With dZ for the upstream gradient: dX = dZ·Wᵀ, dW = Xᵀ·dZ, db = the sum of dZ over its rows, since every row has had b added to it.
    /// </summary>
    public override void Backward()
    {
        var dZ = UpstreamGradient();
        if (Gradients.Needs(X))
            Gradients.Add(X, Tensor.MatMul(dZ, W.Value, transposeB: true, into: Gradients.Room(X, dZ.DType)));
        if (Gradients.Needs(W))
            Gradients.Add(W, Tensor.MatMul(X.Value, dZ, transposeA: true, into: Gradients.Room(W, dZ.DType)));
        if (Gradients.Needs(B))
            Gradients.AddSummed(B, dZ);
    }

    /// <summary>(m, n), (n, p), (p,) give (m, p).</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var (x, w, b) = (inboundShapes[0], inboundShapes[1], inboundShapes[2]);
        if (!x.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{X.Name} must be a matrix, one row an example. One example is x.Reshape(1, -1).");
        if (!w.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{W.Name} must be a matrix, one row for each column of {X.Name}.");

        var (m, n) = ShapeRules.Matrix(x);
        var (rows, p) = ShapeRules.Matrix(w);
        if (n >= 0 && rows >= 0 && n != rows)
            throw ShapeRules.Misfit(this, inboundShapes, $"{X.Name} has {n} columns and {W.Name} has {rows} rows, and these must be as many. Is one of them transposed, or are the two swapped?");
        if (!b.IsCompatibleWith([p]) && !b.IsCompatibleWith([1, p]))
            throw ShapeRules.Misfit(this, inboundShapes, $"{B.Name} must hold one number for each column of {W.Name}.");
        return [m, p >= 0 || !b.IsRankKnown ? p : b[^1]];
    }

    /// <summary>The dtype that all three have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Promoted(inboundDTypes);
}
