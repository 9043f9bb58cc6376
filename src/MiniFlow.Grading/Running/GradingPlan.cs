using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Repair;

namespace MiniFlow.Grading.Running;

/// <summary>What is to be graded: which notebook is whose answer to which chapter.</summary>
/// <param name="Assignments">The chapters.</param>
/// <param name="Items">One for each student and chapter, in the order of their names.</param>
/// <param name="Strays">Files that belong to nobody or to no chapter: a sentence each.</param>
public sealed record GradingPlan(IReadOnlyList<Assignment> Assignments, IReadOnlyList<GradingItem> Items, IReadOnlyList<string> Strays)
{
    /// <summary>Assigns notebooks to chapters, by their names and else by what they say themselves.</summary>
    /// <param name="assignments">The chapters that can be graded.</param>
    /// <param name="submissions">What was handed in.</param>
    /// <param name="areChosen">Whether these chapters were asked for; otherwise those are graded for which something was handed in.</param>
    /// <param name="shard">The part of the class; <c>null</c> for all.</param>
    /// <exception cref="GradingException">There is nothing to grade.</exception>
    public static GradingPlan Of(IReadOnlyList<Assignment> assignments, SubmissionSet submissions, bool areChosen, Shard? shard = null)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(submissions);
        if (submissions.Students.Count == 0)
            throw new GradingException($"The folder holds no submission: no folder, notebook or zip of a student.{string.Concat(submissions.Strays.Select(stray => "\n  " + stray))}");
        var strays = submissions.Strays.ToList();
        var files = new Dictionary<(string, Assignment), List<SubmittedFile>>();
        foreach (var file in submissions.Files)
        {
            var chapters = ChaptersOf(file, assignments);
            if (chapters.Count == 0)
                strays.Add($"{file.Place} belongs to no chapter that is graded ({Words.List([.. assignments.Select(one => one.Name)])}).");
            foreach (var chapter in chapters)
                (files.TryGetValue((file.Student, chapter), out var known) ? known : files[(file.Student, chapter)] = []).Add(file);
        }

        var graded = areChosen ? assignments : [.. assignments.Where(one => files.Keys.Any(key => key.Item2 == one))];
        if (graded.Count == 0)
            throw new GradingException($"Nothing in the folder belongs to a chapter of the kit.{string.Concat(strays.Take(10).Select(stray => "\n  " + stray))}");
        return new GradingPlan(graded,
            [.. from student in submissions.Students where shard?.Has(student) != false
                from chapter in graded
                select new GradingItem(student, chapter, [.. files.GetValueOrDefault((student, chapter), []).OrderBy(file => file.HandedIn ?? DateTimeOffset.MinValue).ThenBy(file => file.Place, StringComparer.Ordinal)])],
            strays);
    }

    // What cannot be opened at all belongs to every chapter that its name does not exclude: it must not vanish.
    private static IReadOnlyList<Assignment> ChaptersOf(SubmittedFile file, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.FirstOrDefault(one => file.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase)) is { } named)
            return [named];
        var digits = Path.GetFileNameWithoutExtension(file.Name).Split('-', '_', ' ').FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiDigit));
        if (digits is not null && assignments.FirstOrDefault(one => one.Id == digits) is { } numbered)
            return [numbered];
        if (FolderWalk.IsZip(file.Name))
            return assignments;
        try
        {
            var notebook = NotebookReader.Read(file.Read());
            return notebook.Chapter is { } chapter ? [.. assignments.Where(one => one.Id == chapter)]
                : digits is null && assignments.Count == 1 ? assignments
                : [.. assignments.Where(one => notebook.Cells.Any(cell => one.Exercises.Any(exercise => exercise.Id == cell.Mark?.Exercise)))];
        }
        catch (GradingException)
        {
            return digits is null && assignments.Count == 1 ? assignments : [];
        }
    }
}
