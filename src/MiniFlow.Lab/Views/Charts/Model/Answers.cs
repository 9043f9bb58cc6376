namespace MiniFlow.Lab.Views;

/// <summary>The classes that a model decides for, and how sure it is, from 0 (undecided) to 1.</summary>
internal sealed record Answers(int[] Classes, double[] Certainties)
{
    public static Answers Of(Func<Tensor, Tensor> model, Tensor points)
    {
        var output = model(points) ?? throw new TensorException("The model gave null in place of its answers.");
        var data = new TensorData(output);
        if (output.Rank < 1 || output.Length != points.Length)
            throw new TensorException($"The model was given {points.Length} points and answered with shape {output.Shape}. It should give a row, or a class index, for each.");
        if (output.Rank == 1 || output.Shape[1] == 1)
            return new Answers([.. data.Values.Select(value => (int)Math.Round(value))], [.. data.Values.Select(_ => 1.0)]);

        var classes = new int[data.Rows];
        var certainties = new double[data.Rows];
        for (var row = 0; row < data.Rows; row++)
            (classes[row], certainties[row]) = Largest(data.Values.AsSpan(row * data.Columns, data.Columns));
        return new Answers(classes, certainties);
    }

    /// <summary>The largest and how far ahead it is: of probabilities their difference, of logits that of their softmax.</summary>
    private static (int Class, double Certainty) Largest(ReadOnlySpan<double> scores)
    {
        var (first, second) = (0, -1);
        for (var index = 1; index < scores.Length; index++)
        {
            if (scores[index] > scores[first])
                (first, second) = (index, first);
            else if (second < 0 || scores[index] > scores[second])
                second = index;
        }

        var lead = Math.Tanh(Math.Abs(scores[first] - scores[second]));
        return (first, double.IsFinite(lead) ? lead : 0);
    }
}
