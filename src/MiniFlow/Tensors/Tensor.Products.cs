using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>Matrix products.</content>
public sealed partial class Tensor
{
    /// <summary>
    /// The matrix product op(a)·op(b), where op transposes a matrix when asked: m×k times k×n gives m×n. A vector on the left counts as a row, on the
    /// right as a column, and its axis is dropped from the result; leading axes beyond two are a batch of matrices and broadcast.
    /// </summary>
    /// <exception cref="ShapeException">The inner dimensions differ, or an operand is a single number.</exception>
    public static Tensor MatMul(Tensor a, Tensor b, bool transposeA = false, bool transposeB = false, Tensor? into = null)
    {
        Present(a, b);
        return MatrixMultiplication.Run(a, b, transposeA, transposeB, into);
    }

    /// <summary>The matrix product of this and <paramref name="other"/>: see <see cref="MatMul(Tensor, Tensor, bool, bool, Tensor?)"/>.</summary>
    /// <exception cref="ShapeException">The inner dimensions differ, or an operand is a single number.</exception>
    public Tensor MatMul(Tensor other, bool transposeA = false, bool transposeB = false, Tensor? into = null) =>
        MatMul(this, other, transposeA, transposeB, into);
}
