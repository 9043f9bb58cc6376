using System.Text.RegularExpressions;
using MiniFlow.Grading.Judging;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Grading.Repair;

/// <summary>Which cell of a submission is which cell of the chapter.</summary>
internal sealed partial class CellMatch
{
    private readonly Assignment assignment;
    private readonly IReadOnlyList<SubmittedCell> cells;
    private readonly Dictionary<int, AssignedCell> handedOut = [];
    private readonly HashSet<string> known;

    public CellMatch(Assignment assignment, IReadOnlyList<SubmittedCell> cells)
    {
        (this.assignment, this.cells) = (assignment, cells);
        known = [.. assignment.Cells.SelectMany(cell => CSharp.Declares(cell.Code))];
        var byId = assignment.Cells.ToDictionary(cell => cell.Id);
        var byText = assignment.Cells.DistinctBy(cell => cell.Code).ToDictionary(cell => cell.Code.Trim());
        foreach (var cell in cells.Where(cell => cell.IsCode))
        {
            if ((cell.Id is { } id && byId.TryGetValue(id, out var original)) || byText.TryGetValue(cell.Source.Trim(), out original))
                handedOut[cell.Index] = original;
        }

        Own = [.. cells.Where(cell => cell.IsCode && !IsKnown(cell))];
    }

    /// <summary>The code cells that belong to nothing that was handed out.</summary>
    public IReadOnlyList<SubmittedCell> Own { get; }

    /// <summary>The chapter's cell that a cell was; <c>null</c> for one of the student's own.</summary>
    public AssignedCell? OriginalOf(SubmittedCell cell) => handedOut.GetValueOrDefault(cell.Index);

    /// <summary>Whether a cell was handed out, or says that it belongs to an exercise.</summary>
    public bool IsKnown(SubmittedCell cell) => handedOut.ContainsKey(cell.Index) || Spoken(cell) is not null;

    /// <summary>The cells that say that they answer an exercise, by metadata, by id or by their first line. Prose counts where none is code.</summary>
    public IReadOnlyList<SubmittedCell> AnswersOf(AssignedExercise exercise)
    {
        var marked = cells.Where(cell => Spoken(cell) == (exercise.Id, CellRole.Answer)).ToList();
        return marked.Exists(cell => cell.IsCode) ? marked.FindAll(cell => cell.IsCode) : marked;
    }

    /// <summary>The cells of other exercises' answers: two that were merged are one of them.</summary>
    public IEnumerable<SubmittedCell> OtherAnswers(AssignedExercise exercise) =>
        cells.Where(cell => cell.IsCode && Spoken(cell) is { Role: CellRole.Answer } spoken && spoken.Exercise != exercise.Id);

    /// <summary>The cell that checks an exercise; <c>null</c> when it is gone.</summary>
    public SubmittedCell? CheckOf(AssignedExercise exercise) => cells.LastOrDefault(cell => cell.IsCode && Spoken(cell) == (exercise.Id, CellRole.Check));

    /// <summary>The student's cells that define what an answer mentions, and that nothing which was handed out defines; each with these names.</summary>
    public IReadOnlyList<(SubmittedCell Cell, IReadOnlyList<string> Names)> NeededFor(AssignedExercise exercise, string code, int answer)
    {
        // A cell that was handed out and then edited may hold a helper as well.
        var sources = cells.Where(cell => cell.IsCode && cell.Index != answer && Spoken(cell) is null && OriginalOf(cell)?.Code.Trim() != cell.Source.Trim()).ToList();
        var (needed, wanted) = (new SortedDictionary<int, (SubmittedCell, IReadOnlyList<string>)>(), new HashSet<string>(CSharp.Mentions(code)));
        wanted.UnionWith(CSharp.Declares(exercise.Answer.Code));
        var own = CSharp.Declares(code);
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var cell in sources.Where(cell => !needed.ContainsKey(cell.Index)))
            {
                var asked = CSharp.Declares(exercise.Answer.Code);
                string[] names = [.. CSharp.Declares(cell.Source).Where(name => wanted.Contains(name) && !own.Contains(name) && (!known.Contains(name) || asked.Contains(name)))];
                if (names.Length == 0 || code.Contains(cell.Source, StringComparison.Ordinal))
                    continue;
                needed.Add(cell.Index, (cell, names));
                wanted.UnionWith(CSharp.Mentions(cell.Source));
                grows = true;
            }
        }

        return [.. needed.Values];
    }

    // Ids and marks of other chapters, or that somebody made up, say nothing.
    private (string Exercise, CellRole Role)? Spoken(SubmittedCell cell)
    {
        if (cell.Mark is { } mark && assignment.Exercises.Any(exercise => exercise.Id == mark.Exercise))
            return (mark.Exercise, mark.Role);
        foreach (var exercise in assignment.Exercises)
        {
            if (cell.Id == exercise.Answer.Id)
                return (exercise.Id, CellRole.Answer);
            if (cell.Id == exercise.Check.Id)
                return (exercise.Id, CellRole.Check);
        }

        var line = FirstLine().Match(cell.Source);
        return line.Success && assignment.Exercises.Any(exercise => exercise.Id == line.Groups["id"].Value)
            ? (line.Groups["id"].Value, line.Groups["role"].Value == "Check" ? CellRole.Check : CellRole.Answer)
            : null;
    }

    [GeneratedRegex(@"^\s*// (?<role>Exercise|Check): (?<id>[a-z0-9-]+)")]
    private static partial Regex FirstLine();
}
