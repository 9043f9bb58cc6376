namespace MiniFlow;

/// <summary>Reads class indices out of a tensor of labels and holds them against the logits that they belong to.</summary>
internal static class Labels
{
    /// <summary>The labels as whole numbers from 0 to k - 1, m of them, for logits of shape <c>m×k</c>.</summary>
    /// <param name="labels">Whole numbers, of whatever dtype.</param>
    /// <param name="logits">The shape of the logits.</param>
    /// <param name="where">Who asks, for the message.</param>
    /// <exception cref="LabelException">They are not that.</exception>
    public static ReadOnlySpan<int> Of(Tensor labels, Shape logits, string where)
    {
        if (logits.Rank != 2)
            throw new LabelException($"{where} needs logits as a matrix, one row an example, one column a class, but they have shape {logits}.");
        if (labels.Rank != 1 || labels.Size != logits[0])
        {
            throw new LabelException(
                $"{where} has logits of shape {logits} and labels of shape {labels.Shape}. There must be one class index for each row: "
                + $"labels of shape ({logits[0]},). One-hot rows become that with labels.ArgMax(axis: 1).");
        }

        var classes = labels.DType == DType.Int32 ? labels.AsSpan<int>() : Whole(labels, where);
        for (var i = 0; i < classes.Length; i++)
        {
            if ((uint)classes[i] >= (uint)logits[1])
            {
                throw new LabelException(
                    $"{where} has the label {classes[i]} for example {i}, but logits of shape {logits} have {logits[1]} classes: "
                    + $"labels go from 0 to {logits[1] - 1}. Look at the labels, or give the last layer more outputs.");
            }
        }

        return classes;
    }

    private static int[] Whole(Tensor labels, string where)
    {
        var numbers = labels.Cast(DType.Float64).AsSpan<double>();
        var whole = new int[numbers.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            if (numbers[i] != Math.Floor(numbers[i]) || Math.Abs(numbers[i]) > int.MaxValue)
                throw new LabelException($"{where} has the label {numbers[i]:G6} for example {i}. A label is a class index, a whole number from 0.");
            whole[i] = (int)numbers[i];
        }

        return whole;
    }
}
