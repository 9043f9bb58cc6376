using System.Globalization;
using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Running;

/// <summary>One part of a class: who belongs to it follows from the name alone, so that machines which know nothing of each other never grade anybody twice or leave anybody out.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Reads <c>2/8</c>.</summary>
    /// <exception cref="GradingException">It is written otherwise.</exception>
    public static Shard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count
            ? new Shard(number, count)
            : throw new GradingException($"A shard is written as a part of a whole, from 1: --shard 2/8, not '{text}'.");
    }

    /// <summary>Whether a student belongs to this part.</summary>
    public bool Has(string student) => Convert.ToUInt64(Seeds.Fingerprint(student), 16) % (ulong)Count == (ulong)(Number - 1);

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Count}";
}
