using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter03;

/// <summary>The student's linear transform Z = X·W + b, its gradients dX = dZ·Wᵀ, dW = Xᵀ·dZ, db = the column sums of dZ.</summary>
internal static class Linear
{
    private static readonly NodeFormula right = new(
        x => x[0].MatMul(x[1]) + x[2],
        (x, _, dZ) => [dZ.MatMul(x[1], transposeB: true), x[0].MatMul(dZ, transposeA: true), dZ.Sum(axis: 0)]);

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "linear",
        Chapter = "03",
        Title = "Your own Linear node",
        Points = 3,
        Praise = "Your Linear is right for every shape: value, dX, dW and db.",
        Target = new NodeAnswer(inbound => new MiniFlow.Linear(inbound[0], inbound[1], inbound[2]), 3, isOurs: true),
        Inputs = ["X", "W", "b"],
        Function = "linear",
        FixedCases = LinearCases.Fixed,
        Draw = LinearCases.Draw,
        Misconceptions =
        [
            Gradients("bias-gradient-not-summed", "db is the upstream gradient as it is, one row for each example. b is added to every row, so its gradient is the sum over the rows: `Sum(axis: 0)`.",
                (x, dZ) => (X(x, dZ), W(x, dZ), dZ)),
            Gradients("bias-gradient-averaged", "db is the mean over the rows of the batch. Every row contributes in full: take the sum, `Sum(axis: 0)`.",
                (x, dZ) => (X(x, dZ), W(x, dZ), dZ.Mean(axis: 0))),
            Gradients("bias-gradient-over-columns", "db is summed along the wrong axis. b has a number for each column, so add up the rows: `Sum(axis: 0)`.",
                (x, dZ) => (X(x, dZ), W(x, dZ), dZ.Sum(axis: 1))),
            Gradients("bias-gradient-one-number", "db is the sum of everything, the same for each column. Add up the rows only: `Sum(axis: 0)`.",
                (x, dZ) => (X(x, dZ), W(x, dZ), dZ.Sum())),
            Gradients("bias-gradient-of-one-row", "db is one row of the upstream gradient. Every row of the batch contributes: add them up.",
                (x, dZ) => (X(x, dZ), W(x, dZ), dZ[0])),
            Gradients("bias-gradient-ignores-upstream", "db counts the rows and ignores the upstream gradient.",
                (x, dZ) => (X(x, dZ), W(x, dZ), Tensor.Full(x[2].Shape, dZ.Length, DType.Float64))),
            Gradients("forgets-transpose-of-w", "dX is `dZ·W`, without the transpose. dZ is m×p and Wᵀ is p×n: only `dZ·Wᵀ` gives the m×n of X.",
                (x, dZ) => (dZ.MatMul(x[1]), W(x, dZ), B(dZ))),
            Gradients("forgets-transpose-of-x", "dW is `X·dZ`, without the transpose. Xᵀ is n×m and dZ is m×p: only `Xᵀ·dZ` gives the n×p of W.",
                (x, dZ) => (X(x, dZ), x[0].MatMul(dZ), B(dZ))),
            Gradients("forgets-both-transposes", "Both matrix products lack their transpose: dX = `dZ·Wᵀ`, dW = `Xᵀ·dZ`.",
                (x, dZ) => (dZ.MatMul(x[1]), x[0].MatMul(dZ), B(dZ))),
            Gradients("factors-of-dw-swapped", "dW is `dZᵀ·X`, which is the transpose of what it should be: the factors are in the wrong order, `Xᵀ·dZ`.",
                (x, dZ) => (X(x, dZ), dZ.MatMul(x[0], transposeA: true), B(dZ))),
            Gradients("factors-of-dx-swapped", "dX is `W·dZᵀ`, which is the transpose of what it should be: the factors are in the wrong order, `dZ·Wᵀ`.",
                (x, dZ) => (x[1].MatMul(dZ, transposeB: true), W(x, dZ), B(dZ))),
            Gradients("dx-and-dw-swapped", "dX and dW are exchanged: `dZ·Wᵀ` has the shape of X, `Xᵀ·dZ` that of W.",
                (x, dZ) => (W(x, dZ), X(x, dZ), B(dZ))),
            Gradients("dw-averaged", "dW is divided by the number of rows. The mean over the batch is taken once, in the loss; here every row contributes in full.",
                (x, dZ) => (X(x, dZ), W(x, dZ) / dZ.Length, B(dZ))),
            Gradients("local-derivatives-only", "These are the local derivatives Wᵀ, Xᵀ and 1 alone. The chain rule multiplies each by the upstream gradient dZ.",
                (x, dZ) => (x[1].T, x[0].T, Tensor.Ones(x[2].Shape, DType.Float64))),
            Gradients("sign-flipped", "The gradients have the wrong sign. They point uphill; going downhill is the business of whoever trains.", (x, dZ) => (-X(x, dZ), -W(x, dZ), -B(dZ))),
            Gradients("only-dx", "Only X gets a gradient. W and b are what is trained: they need theirs.", (x, dZ) => (X(x, dZ), null, null)),
            Value("forgets-the-bias", "`Forward()` leaves out the bias: Z = X·W + b.", x => x[0].MatMul(x[1])),
            Value("subtracts-the-bias", "`Forward()` subtracts the bias: Z = X·W + b.", x => x[0].MatMul(x[1]) - x[2]),
            Value("transposes-w", "`Forward()` multiplies by the transpose of W. W is n×p already: X·W, m×n times n×p.", x => x[0].MatMul(x[1], transposeB: true) + x[2]),
            Value("element-wise-product", "`Forward()` multiplies X and W element by element. `*` is not the matrix product: `X.MatMul(W)`.", x => x[0] * x[1] + x[2]),
            Value("factors-swapped", "`Forward()` computes W·X. The order matters: X·W, rows of X against columns of W.", x => x[1].MatMul(x[0]) + x[2]),
            Value("bias-within-the-product", "`Forward()` adds the bias before it multiplies. The product comes first: X·W, then + b.", x => (x[0] + x[2]).MatMul(x[1])),
            .. CommonMistakes.OfNodes(right, 3),
            CommonMistakes.AssignsTheSum(right, 3),
        ],
        Hints =
        [
            "Write the shapes under the letters: X is m×n, W is n×p, dZ is m×p like Z. Which product of dZ with one of the others has the shape of X? Which that of W?",
            "`Z = X·W + b`. Going back: dX = dZ·Wᵀ, dW = Xᵀ·dZ. b was added to every row, so db collects from every row: a sum over axis 0.",
            "For each outbound node, with `dZ = outbound.Gradients[this]`: `Gradients[X] += dZ.MatMul(W.Value, transposeB: true); Gradients[W] += X.Value.MatMul(dZ, transposeA: true); Gradients[b] += dZ.Sum(axis: 0);` where X, W and b are `InboundNodes[0]`, `[1]` and `[2]`.",
        ],
    };

    private static Tensor X(Tensor[] x, Tensor dZ) => dZ.MatMul(x[1], transposeB: true);

    private static Tensor W(Tensor[] x, Tensor dZ) => x[0].MatMul(dZ, transposeA: true);

    private static Tensor B(Tensor dZ) => dZ.Sum(axis: 0);

    private static Misconception Gradients(string id, string sentence, Func<Tensor[], Tensor, (Tensor? X, Tensor? W, Tensor? B)> gradients) =>
        CommonMistakes.Formula(id, sentence, right with
        {
            Gradients = (x, _, dZ) => gradients(x, dZ) is var (dX, dW, db) ? [dX, dW, db] : [],
        }, 3);

    private static Misconception Value(string id, string sentence, Func<Tensor[], Tensor> value) =>
        CommonMistakes.Formula(id, sentence, right with { Value = value }, 3);
}
