namespace MiniFlow.Lab.Checks;

/// <summary>Numbers that the student worked out. They stand in the observed value, NaN for one that is not there yet.</summary>
/// <param name="numbers">The numbers, <c>null</c> for one that is not there yet.</param>
public sealed class NumbersAnswer(IReadOnlyList<double?> numbers) : Answer
{
    /// <inheritdoc/>
    public override string Description => Words.Count(numbers.Count, "number");

    /// <inheritdoc/>
    public override Observation Observe(Case @case) => new()
    {
        Value = Tensor.From(numbers.Select(number => number ?? double.NaN).ToArray()),
        IsUntouched = numbers.All(number => number is null),
    };
}
