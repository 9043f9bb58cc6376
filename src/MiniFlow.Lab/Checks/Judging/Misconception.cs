namespace MiniFlow.Lab.Checks;

/// <summary>
/// A mistake that people really make. It is recognised by its numbers: <see cref="Wrong"/> makes it on purpose, and whoever
/// gives the same as it on every case has made it too. A mistake without numbers of its own has a <see cref="Probe"/>.
/// </summary>
/// <param name="Id">Its name, for tables: <c>overwrites</c>.</param>
/// <param name="Sentence">What the student did and why that is wrong, with `code` between backticks.</param>
public sealed record Misconception(string Id, string Sentence)
{
    /// <summary>The wrong implementation, asked the same cases.</summary>
    public Answer? Wrong { get; init; }

    /// <summary>Whether the judged cases show the mistake.</summary>
    public Func<IReadOnlyList<Judged>, bool>? Probe { get; init; }
}
