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
    /// <summary>The part of the class that it is; <c>null</c> for all.</summary>
    public Shard? Shard { get; init; }

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
        var unplaced = new List<SubmittedFile>();
        foreach (var file in submissions.Files)
        {
            if (ChapterNamedBy(file, assignments) is { } named)
                Add(file, named);
            else if (file.IsUnopened)
                unplaced.Add(file);
            else if (ChaptersIn(file, assignments) is { Count: > 0 } inside)
                inside.ForEach(chapter => Add(file, chapter));
            else
                strays.Add($"{file.Place} belongs to no chapter that is graded ({Words.List([.. assignments.Select(one => one.Name)])}).");
        }

        // A zip that nobody can open may hold any of the chapters, but it does not make one of them part of everybody's homework.
        List<Assignment> With(Func<SubmittedFile, bool> counts) => [.. assignments.Where(one => files.Any(entry => entry.Key.Item2 == one && entry.Value.Any(counts)))];
        var graded = areChosen ? assignments : With(file => !file.IsUnopened) is { Count: > 0 } chapters ? chapters : With(_ => true);
        if (graded.Count == 0)
        {
            throw new GradingException("Nothing in the folder belongs to a chapter of the kit. Say which one is meant with --chapter, if there is work of it that cannot be read."
                + string.Concat(strays.Concat(unplaced.Select(file => $"{file.Place} cannot be read.")).Take(10).Select(stray => "\n  " + stray)));
        }

        foreach (var (file, chapter) in unplaced.SelectMany(file => graded.Where(chapter => !files.ContainsKey((file.Student, chapter))), (file, chapter) => (file, chapter)).ToList())
            Add(file, chapter);
        return new GradingPlan(graded,
            [.. from student in submissions.Students where shard?.Has(student) != false
                from chapter in graded
                select new GradingItem(student, chapter, [.. files.GetValueOrDefault((student, chapter), []).OrderByDescending(file => file.IsUnopened).ThenBy(file => file.HandedIn ?? DateTimeOffset.MinValue).ThenBy(file => file.Saved ?? DateTimeOffset.MinValue).ThenBy(file => file.Place, StringComparer.Ordinal)])],
            strays)
        {
            Shard = shard,
        };

        void Add(SubmittedFile file, Assignment chapter) =>
            (files.TryGetValue((file.Student, chapter), out var known) ? known : files[(file.Student, chapter)] = []).Add(file);
    }

    private static Assignment? ChapterNamedBy(SubmittedFile file, IReadOnlyList<Assignment> assignments) =>
        assignments.FirstOrDefault(one => file.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase))
            ?? (DigitsOf(file) is { } digits ? assignments.FirstOrDefault(one => one.Id == digits) : null);

    private static string? DigitsOf(SubmittedFile file) =>
        Path.GetFileNameWithoutExtension(file.Name).Split('-', '_', ' ').FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiDigit));

    private static List<Assignment> ChaptersIn(SubmittedFile file, IReadOnlyList<Assignment> assignments)
    {
        var mayBeOnlyOne = DigitsOf(file) is null && assignments.Count == 1;
        try
        {
            var notebook = NotebookReader.Read(file.Read());
            return notebook.Chapter is { } chapter ? [.. assignments.Where(one => one.Id == chapter)]
                : mayBeOnlyOne ? [.. assignments]
                : [.. assignments.Where(one => notebook.Cells.Any(cell => one.Exercises.Any(exercise => exercise.Id == cell.Mark?.Exercise)))];
        }
        catch (GradingException)
        {
            return mayBeOnlyOne ? [.. assignments] : [];
        }
    }
}
