using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Repair;

/// <summary>
/// Reads what somebody handed in, however broken, as far as that is safe, and says what was put right. It takes from it the
/// cells' texts and marks; outputs are skipped.
/// </summary>
public static class NotebookReader
{
    /// <summary>Reads a notebook's bytes. Never throws on account of them.</summary>
    public static SubmittedNotebook Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new List<Finding>();
        if (content.Length == 0 || FileText.Decode(content, findings) is not { } text || string.IsNullOrWhiteSpace(text))
            return SubmittedNotebook.Unreadable("The file is empty. An earlier state may lie in the folder .ipynb_checkpoints beside the notebook: hand that in.");
        if (text.Contains('\0', StringComparison.Ordinal) || FileText.KindOf(text) is not null)
            return SubmittedNotebook.Unreadable($"The file is no notebook{(FileText.KindOf(text) is { } kind ? $" but {kind}" : "")}. Hand in the file with the ending .ipynb that you worked in.");
        if (!MergeConflict.IsIn(text))
            return Parse(text, findings);
        return Conflicted(text, findings);
    }

    private static SubmittedNotebook Parse(string text, List<Finding> findings)
    {
        var json = new NotebookJson();
        json.Read(text);
        return new SubmittedNotebook(json.Cells, [.. findings, .. json.Findings]) { Chapter = json.Chapter };
    }

    // Both sides are read. Where they say the same about a cell nothing is lost; where not, a person has to choose.
    private static SubmittedNotebook Conflicted(string text, List<Finding> findings)
    {
        var (ours, theirs) = MergeConflict.Sides(text);
        var (first, second) = (Parse(ours, findings), Parse(theirs, findings));
        if (!first.IsReadable || !second.IsReadable)
        {
            var readable = first.IsReadable ? first : second;
            return readable.IsReadable
                ? readable with { Findings = [.. readable.Findings, new Finding(FindingKind.Review, "The file holds the marks of a merge conflict (<<<<<<<), and only one of its two sides is a notebook. That one was graded.")] }
                : SubmittedNotebook.Unreadable("The file holds the marks of a merge conflict (<<<<<<<), and neither side of it is a notebook. Resolve the conflict and hand it in again.");
        }

        return Same(first, second)
            ? first with { Findings = [.. first.Findings, new Finding(FindingKind.Repaired, "The file holds the marks of a merge conflict (<<<<<<<). Both sides have the same cells, so nothing was lost.")] }
            : Joined(first, second);
    }

    private static bool Same(SubmittedNotebook first, SubmittedNotebook second) =>
        first.Cells.Select(cell => cell.Source).SequenceEqual(second.Cells.Select(cell => cell.Source));

    // The conflict goes into the cells, where the answers can still be told apart, exercise by exercise.
    private static SubmittedNotebook Joined(SubmittedNotebook first, SubmittedNotebook second)
    {
        var finding = new Finding(FindingKind.Repaired, "The file holds the marks of a merge conflict (<<<<<<<). Exercises that both sides answer in the same way were graded.");
        if (first.Cells.Count != second.Cells.Count)
        {
            return SubmittedNotebook.Unreadable(
                "The file holds the marks of a merge conflict (<<<<<<<), and its two sides have different cells: nobody can say which one was meant. Resolve the conflict and hand it in again.");
        }

        return first with
        {
            Cells = [.. first.Cells.Zip(second.Cells, (one, other) => one.Source == other.Source ? one : one with { Source = MergeConflict.Write(one.Source, other.Source) })],
            Findings = [.. first.Findings, finding],
        };
    }
}
