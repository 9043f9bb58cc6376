namespace MiniFlow;

/// <summary>What a loss computes in its forward pass and needs again in its backward pass: the probabilities, and the logarithm of each row's denominator.</summary>
internal sealed class KeptSoftmax
{
    private ReusedTensor room;
    private double[] logSums = [];
    private Tensor? probabilities;

    /// <summary>The softmax of each row.</summary>
    public Tensor Probabilities => probabilities!;

    /// <summary>log Σₖ e^x[i, k], one number a row.</summary>
    public ReadOnlySpan<double> LogSums => logSums;

    /// <summary>The probabilities for somebody who may keep them.</summary>
    public Tensor GiveAway() => probabilities = room.GiveAway(probabilities!);

    /// <summary>Computes both from logits of shape <c>m×k</c>.</summary>
    public void Compute(Tensor logits)
    {
        if (logSums.Length != logits.Length)
            logSums = new double[logits.Length];
        probabilities = room.For(logits.Shape, logits.DType.IsFloating() ? logits.DType : DType.Float32);
        SoftmaxRows.Run(logits, probabilities, logSums);
    }
}
