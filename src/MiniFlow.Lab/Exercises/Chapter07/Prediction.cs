using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter07;

/// <summary>What a network said of labelled images.</summary>
internal sealed class Prediction
{
    private readonly int[] largest;
    private readonly int[] labels;
    private readonly Tensor logits;

    private Prediction(Tensor logits, int[] labels)
    {
        this.logits = logits;
        this.labels = labels;
        largest = logits.ArgMax(axis: 1).ToArray<int>();
    }

    /// <summary>The share of images whose largest logit is that of the label.</summary>
    public double Accuracy => Share((digit, label) => digit == label);

    /// <summary>The share of images that are answered with the next or the previous digit.</summary>
    public double AccuracyShifted => Math.Max(Share((digit, label) => digit == (label + 1) % 10), Share((digit, label) => (digit + 1) % 10 == label));

    /// <summary>The share of images whose smallest logit is that of the label.</summary>
    public double AccuracyOfSmallest
    {
        get
        {
            var smallest = logits.ArgMin(axis: 1).ToArray<int>();
            return smallest.Zip(labels).Count(pair => pair.First == pair.Second) / (double)labels.Length;
        }
    }

    /// <summary>How many different digits occur among the answers.</summary>
    public int Answers => largest.Distinct().Count();

    /// <summary>Whether a logit is not a number, or beyond all numbers.</summary>
    public bool HasNaN => !Comparison.NumbersOf(logits).All(double.IsFinite);

    /// <summary>What was said of all the images; <c>null</c> when it has not the shape of logits.</summary>
    public static Prediction? Of(Case @case, Observation observed, Tensor labels) =>
        observed.Value is { Rank: 2 } logits && logits.Shape[1] == 10 && logits.Length == labels.Length && @case.Inputs[0].Length == labels.Length
            ? new Prediction(logits, labels.ToArray<int>())
            : null;

    private double Share(Func<int, int, bool> isRight) =>
        largest.Zip(labels).Count(pair => isRight(pair.First, pair.Second)) / (double)labels.Length;
}
