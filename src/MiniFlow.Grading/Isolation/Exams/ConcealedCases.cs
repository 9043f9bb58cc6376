using MiniFlow.Lab;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Isolation.Exams;

/// <summary>
/// Cases as they are asked, and the way back. Everybody has MNIST's test digits, with their labels: in the order of the file a list of labels is a perfect
/// network. So large tables are asked in an order of the seed's, and each number a little off, by less than can matter to what a network says.
/// </summary>
public sealed class ConcealedCases
{
    // Cases of this many rows are public data; the kit's other cases are small, or drawn at random.
    private const int ManyRows = 1_000;

    // One grey value of 256.
    private const double Blur = 1 / 255.0;

    private readonly IReadOnlyList<int[]?> orders;

    private ConcealedCases(IReadOnlyList<Case> cases, IReadOnlyList<int[]?> orders) => (Cases, this.orders) = (cases, orders);

    /// <summary>What is asked.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>Conceals what is public.</summary>
    /// <param name="cases">The cases of an exercise.</param>
    /// <param name="seed">A seed that students cannot know; the same one conceals the same way.</param>
    public static ConcealedCases Of(IReadOnlyList<Case> cases, long seed)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var random = new RandomSource(seed);
        var orders = cases.Select(@case => IsPublic(@case) ? random.Permutation(@case.Inputs[0].Length) : null).ToArray();
        return new ConcealedCases([.. cases.Select((@case, i) => orders[i] is { } order ? Conceal(@case, order, random) : @case)], orders);
    }

    /// <summary>Puts what came back into the order of the original cases.</summary>
    /// <param name="observations">The observations of <see cref="Cases"/>, or of the first few.</param>
    public IReadOnlyList<Observation> Reveal(IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return [.. observations.Select((observed, i) => orders[i] is { } order && observed.Value is { Rank: > 0 } value && value.Length == order.Length
            ? observed with { Value = value.TakeRows(Inverse(order)) }
            : observed)];
    }

    private static bool IsPublic(Case @case) => @case.Inputs is [{ Rank: 2 } table] && table.Length >= ManyRows;

    private static Case Conceal(Case @case, int[] order, RandomSource random)
    {
        var rows = @case.Inputs[0].TakeRows(order);
        return @case with { Inputs = [rows + random.Uniform(rows.Shape, 0, Blur)] };
    }

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            inverse[order[i]] = i;
        return inverse;
    }
}
