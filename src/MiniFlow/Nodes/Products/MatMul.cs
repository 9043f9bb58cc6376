namespace MiniFlow;

/// <summary>
/// The matrix product <c>C = op(A)·op(B)</c>, where op transposes a matrix when asked: <c>C[i, j] = Σₖ A[i, k]·B[k, j]</c>. Shapes: <c>m×k</c> times
/// <c>k×n</c> gives <c>m×n</c>.
/// </summary>
public sealed class MatMul : Node
{
    /// <summary>A node for <c>A·B</c>.</summary>
    /// <exception cref="ShapeException">One of the two is no matrix, or the inner dimensions differ.</exception>
    public MatMul(Node a, Node b, bool transposeA = false, bool transposeB = false, string? name = null)
        : base(name, a, b)
    {
        (TransposeA, TransposeB) = (transposeA, transposeB);
        CheckShapes();
    }

    /// <summary>Whether A is transposed before it is multiplied.</summary>
    public bool TransposeA { get; }

    /// <summary>Whether B is transposed before it is multiplied.</summary>
    public bool TransposeB { get; }

    private Node A => InboundNodes[0];

    private Node B => InboundNodes[1];

    /// <summary>C = op(A)·op(B).</summary>
    public override void Forward() => Value = Tensor.MatMul(A.Value, B.Value, TransposeA, TransposeB, into: Room());

    /// <summary>
    /// With dC for the upstream gradient: dA = dC·Bᵀ and dB = Aᵀ·dC. Of a transposed factor the gradient is transposed: dA = B·dCᵀ, dB = dCᵀ·A.
    /// </summary>
    public override void Backward()
    {
        var dC = UpstreamGradient();
        if (Gradients.Needs(A))
        {
            var room = Gradients.Room(A, DTypes.Promote(dC.DType, B.Value.DType));
            Gradients.Add(A, TransposeA
                ? Tensor.MatMul(B.Value, dC, transposeA: TransposeB, transposeB: true, into: room)
                : Tensor.MatMul(dC, B.Value, transposeB: !TransposeB, into: room));
        }

        if (Gradients.Needs(B))
        {
            var room = Gradients.Room(B, DTypes.Promote(dC.DType, A.Value.DType));
            Gradients.Add(B, TransposeB
                ? Tensor.MatMul(dC, A.Value, transposeA: true, transposeB: TransposeA, into: room)
                : Tensor.MatMul(A.Value, dC, transposeA: !TransposeA, into: room));
        }
    }

    /// <summary>(m, k) and (k, n) give (m, n).</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var (a, b) = (inboundShapes[0], inboundShapes[1]);
        if (!a.IsCompatibleWith([null, null]) || !b.IsCompatibleWith([null, null]))
            throw ShapeRules.Misfit(this, inboundShapes, "both must be matrices. A vector x becomes one as a row with Reshape(x, [1, -1]), as a column with Reshape(x, [-1, 1]).");
        var (m, k) = Matrix(a, TransposeA);
        var (rows, n) = Matrix(b, TransposeB);
        if (k >= 0 && rows >= 0 && k != rows)
        {
            throw ShapeRules.Misfit(
                this,
                inboundShapes,
                $"the first has {k} columns{Transposed(TransposeA)} and the second {rows} rows{Transposed(TransposeB)}, and these must be as many. Swap or transpose one of them.");
        }

        return [m, n];
    }

    /// <summary>The dtype that both have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes)
    {
        DTypeRules.RefuseBool(this, inboundDTypes);
        return DTypeRules.Promoted(inboundDTypes);
    }

    private static (int Rows, int Columns) Matrix(Shape shape, bool isTransposed)
    {
        var (rows, columns) = ShapeRules.Matrix(shape);
        return isTransposed ? (columns, rows) : (rows, columns);
    }

    private static string Transposed(bool isTransposed) => isTransposed ? " (transposed)" : "";
}
