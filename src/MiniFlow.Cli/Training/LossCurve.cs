namespace MiniFlow.Cli.Training;

/// <summary>
/// A curve over all steps in few points, however many steps there are: each point is the mean of equally many steps, and when there are too many points, each
/// two become one.
/// </summary>
internal sealed class LossCurve
{
    /// <summary>The most points there can be; even, so that they make pairs.</summary>
    public const int MostPoints = 40;

    private readonly List<double> points = [];
    private int stepsPerPoint = 1;
    private double sum;
    private int count;

    public IReadOnlyList<double> Points => points;

    public void Add(double loss)
    {
        sum += loss;
        if (++count < stepsPerPoint)
            return;
        if (points.Count == MostPoints)
            Halve();
        else
            Finish();
    }

    private void Finish()
    {
        points.Add(sum / count);
        (sum, count) = (0, 0);
    }

    // The point that is due has half of the steps that a point has from now on: it goes on collecting.
    private void Halve()
    {
        for (var i = 0; i < MostPoints / 2; i++)
            points[i] = (points[2 * i] + points[(2 * i) + 1]) / 2;
        points.RemoveRange(MostPoints / 2, MostPoints / 2);
        stepsPerPoint *= 2;
    }
}
