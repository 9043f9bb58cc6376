namespace MiniFlow.Lab.Views;

/// <summary>How often each class was taken for each.</summary>
internal sealed class ConfusionCounts
{
    private const int MostClasses = 1000;

    private readonly int[,] counts;
    private readonly int[] rowTotals;
    private readonly double worstShare;

    private ConfusionCounts(int[,] counts)
    {
        this.counts = counts;
        Classes = counts.GetLength(0);
        rowTotals = [.. Enumerable.Range(0, Classes).Select(row => Enumerable.Range(0, Classes).Sum(column => counts[row, column]))];
        Right = Enumerable.Range(0, Classes).Sum(index => counts[index, index]);
        Total = rowTotals.Sum();
        worstShare = Enumerable.Range(0, Classes * Classes).Where(cell => cell / Classes != cell % Classes).Select(cell => (double)counts[cell / Classes, cell % Classes] / Math.Max(1, rowTotals[cell / Classes])).DefaultIfEmpty(0).Max();
    }

    public int Classes { get; }

    public int Right { get; }

    public int Total { get; }

    public int this[int label, int prediction] => counts[label, prediction];

    public static ConfusionCounts Of(Tensor labels, Tensor predictions, int? classes)
    {
        var truth = Indices(labels, "labels");
        var guess = Indices(predictions, "predictions");
        if (truth.Length != guess.Length)
            throw new TensorException($"There are {truth.Length} labels and {guess.Length} predictions. A confusion matrix needs one prediction for each label.");
        var largest = truth.Concat(guess).DefaultIfEmpty(0).Max();
        if (classes is null && largest >= MostClasses)
            throw new TensorException($"There is a class {largest} among the labels and predictions. A confusion matrix has a row for each class from 0 on, at most {MostClasses} of them. Are these class indices?");
        var count = classes ?? largest + 1;
        var counts = new int[count, count];
        for (var index = 0; index < truth.Length; index++)
        {
            if (truth[index] >= count || guess[index] >= count || truth[index] < 0 || guess[index] < 0)
                throw new TensorException($"Number {index} has the label {truth[index]} and the prediction {guess[index]}; with {count} classes both must be from 0 to {count - 1}.");
            counts[truth[index], guess[index]]++;
        }

        return new ConfusionCounts(counts);
    }

    /// <summary>From -1 to 1: how strong a cell is, right ones above 0, mistakes below; the most frequent mistake is -1.</summary>
    public double Shade(int label, int prediction)
    {
        if (rowTotals[label] == 0)
            return 0;
        var share = (double)counts[label, prediction] / rowTotals[label];
        if (label == prediction)
            return share * 0.8;
        return counts[label, prediction] == 0 ? 0 : -(0.2 + (0.8 * share / worstShare));
    }

    /// <summary>For instance <c>Most often, 4 is taken for 9: 23 times.</c></summary>
    public string WorstMistake(IReadOnlyList<string> names)
    {
        var (label, prediction) = Enumerable.Range(0, Classes)
            .SelectMany(row => Enumerable.Range(0, Classes).Where(column => column != row).Select(column => (row, column)))
            .DefaultIfEmpty()
            .MaxBy(cell => counts[cell.row, cell.column]);
        var count = label == prediction ? 0 : counts[label, prediction];
        return count == 0 ? "" : $"Most often, {names[label]} is taken for {names[prediction]}: {(count == 1 ? "once" : $"{Numbers.Count(count)} times")}.";
    }

    public Table ToTable(IReadOnlyList<string> names) => new(
        "The same as a table",
        ["true \\ predicted", .. names],
        [.. Enumerable.Range(0, Classes).Select(row => (IReadOnlyList<string>)[names[row], .. Enumerable.Range(0, Classes).Select(column => $"{counts[row, column]}")])]);

    private static int[] Indices(Tensor tensor, string what)
    {
        var indices = tensor.Rank == 2 && tensor.Shape[1] > 1 ? tensor.ArgMax(axis: 1) : tensor;
        return indices.Rank <= 1 || indices.Shape[1] == 1
            ? indices.Cast(DType.Int32).ToArray<int>()
            : throw new TensorException($"The {what} have shape {tensor.Shape}; they should be one class index each, or a row of logits each.");
    }
}
