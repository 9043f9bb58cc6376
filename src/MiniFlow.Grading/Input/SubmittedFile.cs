using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Input;

/// <summary>A notebook that somebody handed in, not yet read.</summary>
/// <param name="Student">Whose it is, as the folder or the file says.</param>
/// <param name="Name">The file's own name, without folders: <c>03-linear.ipynb</c>.</param>
/// <param name="Place">Where it lies, as the instructor would look for it: <c>ada/03-linear.ipynb</c>, <c>ada.zip: 03-linear.ipynb</c>.</param>
/// <param name="HandedIn">When it was written, or the zip that it is in, as far as that is known.</param>
/// <param name="Read">Reads it, up to a bound; throws a <see cref="GradingException"/> that says why it cannot be read.</param>
public sealed record SubmittedFile(string Student, string Name, string Place, DateTimeOffset? HandedIn, Func<byte[]> Read)
{
    /// <summary>What was noticed while it was looked for.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>When the student saved it, by the student's clock; <c>null</c> where only <see cref="HandedIn"/> is known.</summary>
    public DateTimeOffset? Saved { get; init; }

    /// <summary>Whether it is something that no notebook can be taken from, so that only its name may say which chapter it was meant for.</summary>
    public bool IsUnopened { get; init; }
}
