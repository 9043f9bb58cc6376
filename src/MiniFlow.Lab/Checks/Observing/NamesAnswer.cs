namespace MiniFlow.Lab.Checks;

/// <summary>A list of names that the student put in order.</summary>
/// <param name="names">The names; <c>null</c> or none when nothing is there yet.</param>
public sealed class NamesAnswer(IEnumerable<string?>? names) : Answer
{
    private readonly string[] names = [.. (names ?? []).Select(name => name?.Trim() ?? "")];

    /// <inheritdoc/>
    public override string Description => Words.Count(names.Length, "name");

    /// <inheritdoc/>
    public override Observation Observe(Case @case) => new() { Names = names, IsUntouched = names.All(name => name.Length == 0) };
}
