namespace MiniFlow.Notebooks.Chapters;

/// <summary>What every chapter keeps to, so that a student is at work within a minute and every exercise can be checked.</summary>
internal static class ChapterRules
{
    private const int MostCells = 40;
    private const int LatestFirstExercise = 5;

    public static void Check(Chapter chapter, ProblemList problems)
    {
        if (chapter.Cells.Count == 0)
        {
            problems.Add(1, "the chapter has no cells: a line #!markdown or #!csharp begins one.");
            return;
        }

        if (chapter.Title.Length == 0)
            problems.Add(chapter.Cells[0].Line, "the chapter has no heading: its first cell is #!markdown and begins with '# ' and the title.");
        if (chapter.Cells.Count > MostCells)
        {
            problems.Add(chapter.Cells[MostCells].Line,
                $"the chapter has {chapter.Cells.Count} cells, and {MostCells} are the most: join some, or make two chapters of it.");
        }

        CheckExercises(chapter, problems);
        CheckPlaceOfFirst(chapter, problems);
    }

    private static void CheckExercises(Chapter chapter, ProblemList problems)
    {
        var marked = chapter.Cells.Index().Where(cell => cell.Item.Mark is not null).ToList();
        foreach (var exercise in marked.GroupBy(cell => cell.Item.Mark!.Exercise))
        {
            var answers = exercise.Where(cell => cell.Item.Mark!.Role == CellRole.Answer).ToList();
            var checks = exercise.Where(cell => cell.Item.Mark!.Role == CellRole.Check).ToList();
            if (checks.Count == 0)
                problems.Add(answers[0].Item.Line, $"the exercise '{exercise.Key}' has no check: add a cell that begins with '// Check: {exercise.Key} (1 point)'.");
            if (answers.Count == 0)
                problems.Add(checks[0].Item.Line, $"a check of '{exercise.Key}', which no cell answers: add one that begins with '// Exercise: {exercise.Key}'.");
            foreach (var again in answers.Skip(1))
                problems.Add(again.Item.Line, $"a second exercise '{exercise.Key}' (the first is in line {answers[0].Item.Line}): give it an id of its own.");
            foreach (var again in checks.Skip(1))
                problems.Add(again.Item.Line, $"a second check of '{exercise.Key}' (the first is in line {checks[0].Item.Line}): keep one.");
            if (answers.Count > 0 && checks.Count > 0 && checks[0].Index < answers[0].Index)
                problems.Add(checks[0].Item.Line, $"the check of '{exercise.Key}' stands before the exercise: move it behind line {answers[0].Item.Line}.");
        }
    }

    private static void CheckPlaceOfFirst(Chapter chapter, ProblemList problems)
    {
        var first = chapter.Cells.ToList().FindIndex(cell => cell.Mark is { Role: CellRole.Answer });
        if (first < 0)
            problems.Add(1, "the chapter has no exercise: a student learns by doing; begin a code cell with '// Exercise: id'.");
        else if (first >= LatestFirstExercise)
        {
            problems.Add(chapter.Cells[first].Line,
                $"the first exercise is cell {first + 1}, and it comes within the first {LatestFirstExercise}: let the student do something sooner.");
        }
    }
}
