using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Scores;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Grading.Repair;

/// <summary>
/// Finds the answers in a submission: by the exercise's id, else by the place before its check, else by what the cell defines.
/// Nothing else is taken from it; cells that were handed out and edited count as the student's own only where an answer needs
/// what they define. Whatever is not as it was handed out is said.
/// </summary>
public sealed class AnswerFinder
{
    private readonly Assignment assignment;
    private readonly IReadOnlyList<SubmittedCell> cells;
    private readonly List<Finding> findings = [];
    private readonly CellMatch match;

    private AnswerFinder(Assignment assignment, IReadOnlyList<SubmittedCell> cells) =>
        (this.assignment, this.cells, match) = (assignment, cells, new CellMatch(assignment, cells));

    /// <summary>The answers, one for each exercise of the chapter, and what was noticed.</summary>
    public static (IReadOnlyList<FoundAnswer> Answers, IReadOnlyList<Finding> Findings) Find(Assignment assignment, SubmittedNotebook notebook)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(notebook);
        var finder = new AnswerFinder(assignment, notebook.Cells);
        var answers = assignment.Exercises.Select(finder.Find).ToList();
        return (answers, finder.findings);
    }

    private FoundAnswer Find(AssignedExercise exercise)
    {
        var check = match.CheckOf(exercise);
        CompareCheck(exercise, check);
        var answer = ByMark(exercise, check) ?? ByPlace(exercise, check) ?? ByDefinition(exercise);
        if (answer is null)
        {
            Say(exercise, FindingKind.Note, $"There is no cell with an answer to '{exercise.Id}' in the notebook, nor one that defines what it asks for. It has no points.");
            return new FoundAnswer(exercise.Id, AnswerState.Missing) { Hints = check?.Hints, Check = check?.Index };
        }

        var found = Resolve(exercise, answer) with { Hints = check?.Hints, Check = check?.Index };
        return found.State == AnswerState.Found ? WithNeeds(exercise, found) : found;
    }

    private SubmittedCell? ByMark(AssignedExercise exercise, SubmittedCell? check)
    {
        var marked = match.AnswersOf(exercise);
        if (marked.Count < 2)
            return marked.Count == 0 ? null : marked[0];
        var written = marked.Where(cell => !IsUntouched(exercise, cell.Source)).ToList();
        var different = written.Select(cell => CSharp.Tokens(cell.Source)).Distinct().Count();
        var last = (written.Count > 0 ? written : marked).LastOrDefault(cell => check is null || cell.Index < check.Index) ?? (written.Count > 0 ? written : marked)[^1];
        var names = Words.List([.. marked.Select(cell => cell.Name)]);
        Say(exercise, FindingKind.Repaired, different > 1
            ? $"'{exercise.Id}' is answered {written.Count} times, differently ({names}). The last one before the check, {last.Name}, was graded: run from top to bottom, it is the one that counts."
            : $"The cell of '{exercise.Id}' is there {marked.Count} times ({names}), with only one answer. It was graded once, as {last.Name}.");
        return last;
    }

    private SubmittedCell? ByPlace(AssignedExercise exercise, SubmittedCell? check)
    {
        if (check is null)
            return null;
        var before = cells.Take(check.Index).Reverse().TakeWhile(cell => !match.IsKnown(cell)).Where(cell => cell.IsCode).FirstOrDefault(cell => Defines(exercise, cell));
        if (before is not null)
            Say(exercise, FindingKind.Repaired, $"The cell of '{exercise.Id}' has lost its mark. {Capital(before.Name)}, which stands in its place before the check, was graded.");
        return before;
    }

    private SubmittedCell? ByDefinition(AssignedExercise exercise)
    {
        var defining = match.Own.LastOrDefault(cell => Defines(exercise, cell)) ?? match.OtherAnswers(exercise).LastOrDefault(cell => Defines(exercise, cell));
        if (defining is not null)
            Say(exercise, FindingKind.Repaired, $"The cell of '{exercise.Id}' is missing. {Capital(defining.Name)}, which defines {Named(exercise)}, was graded in its place.");
        return defining;
    }

    private static bool Defines(AssignedExercise exercise, SubmittedCell cell) =>
        CSharp.Declares(exercise.Answer.Code) is { Count: > 0 } asked && asked.All(CSharp.Declares(cell.Source).Contains);

    private FoundAnswer Resolve(AssignedExercise exercise, SubmittedCell cell)
    {
        var source = cell.Source;

        // One key in Jupyter is enough to turn a cell into prose.
        if (!cell.IsCode && !IsUntouched(exercise, source))
            Say(exercise, FindingKind.Repaired, $"{Capital(cell.Name)}, which answers '{exercise.Id}', is prose and not code. It was graded as code.");
        if (MergeConflict.IsIn(source))
        {
            var (ours, theirs) = MergeConflict.Sides(source);
            if (!IsUntouched(exercise, ours) && !IsUntouched(exercise, theirs) && CSharp.Tokens(ours) != CSharp.Tokens(theirs))
            {
                Say(exercise, FindingKind.Review, $"{Capital(cell.Name)} holds both sides of a merge conflict (<<<<<<<), and they answer '{exercise.Id}' differently. Nobody but the student can say which one was meant.");
                return new FoundAnswer(exercise.Id, AnswerState.Conflict, source, cell.Index);
            }

            source = IsUntouched(exercise, ours) ? theirs : ours;
            Say(exercise, FindingKind.Repaired, $"{Capital(cell.Name)} holds the marks of a merge conflict (<<<<<<<) with only one answer to '{exercise.Id}'. That one was graded.");
        }

        if (IsUntouched(exercise, source))
            return new FoundAnswer(exercise.Id, AnswerState.Untouched, source, cell.Index);
        if (cell.Kernel is { } kernel && !CSharp.IsCalled(kernel))
            Say(exercise, FindingKind.Repaired, $"{Capital(cell.Name)} is set to the kernel {Words.Cut(kernel, 40)}. It was graded as C#.");
        if (cell.Mark is { Points: not 0 } mark && mark.Exercise == exercise.Id && mark.Points != exercise.Points)
            Say(exercise, FindingKind.Note, Invariant($"The notebook says that '{exercise.Id}' is worth {mark.Points:0.##} points. It is worth {exercise.Points:0.##}."));
        return new FoundAnswer(exercise.Id, AnswerState.Found, Joined(exercise, cell, source), cell.Index);
    }

    // A class that was cut in two compiles only as a whole.
    private string Joined(AssignedExercise exercise, SubmittedCell cell, string source)
    {
        if (!CSharp.IsBroken(source))
            return source;
        var (text, names) = (source, new List<string> { cell.Name });
        foreach (var next in cells.Skip(cell.Index + 1).TakeWhile(next => !match.IsKnown(next)).Where(next => next.IsCode))
        {
            (text, _) = (text + "\n" + next.Source, names);
            names.Add(next.Name);
            if (CSharp.IsBroken(text))
                continue;
            Say(exercise, FindingKind.Repaired, $"The answer to '{exercise.Id}' was split over {Words.List(names)}. They were joined.");
            return text;
        }

        return source;
    }

    private FoundAnswer WithNeeds(AssignedExercise exercise, FoundAnswer found)
    {
        var needs = match.NeededFor(exercise, found.Code!, found.Cell);
        foreach (var (cell, names) in needs)
            Say(exercise, FindingKind.Note, $"The answer to '{exercise.Id}' uses {Words.List([.. names.Take(5).Select(name => $"`{name}`")])} from {cell.Name}, which was run with it.");
        return found with { Needs = [.. needs.Select(need => need.Cell)] };
    }

    private void CompareCheck(AssignedExercise exercise, SubmittedCell? check)
    {
        if (check is null)
            Say(exercise, FindingKind.Note, $"The check of '{exercise.Id}' is missing from the notebook. The original one was used.");
        else if (CSharp.Tokens(check.Source) != CSharp.Tokens(exercise.Check.Code))
            Say(exercise, FindingKind.Note, $"The check of '{exercise.Id}', {check.Name}, is not as it was handed out. The original one was used.");
        if (check?.Mark is { Role: CellRole.Check } mark && mark.Points != exercise.Points)
            Say(exercise, FindingKind.Note, Invariant($"The notebook says that '{exercise.Id}' is worth {mark.Points:0.##} points. It is worth {exercise.Points:0.##}."));
    }

    private static bool IsUntouched(AssignedExercise exercise, string source) =>
        CSharp.Tokens(source) is var tokens && (tokens == CSharp.Tokens(exercise.Answer.Code) || tokens == CSharp.Tokens(exercise.Released));

    private static string Named(AssignedExercise exercise) => Words.List([.. CSharp.Declares(exercise.Answer.Code).Select(name => $"`{name}`")]);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void Say(AssignedExercise exercise, FindingKind kind, string sentence)
    {
        if (!findings.Any(finding => finding.Sentence == sentence))
            findings.Add(new Finding(kind, sentence, exercise.Id));
    }
}
