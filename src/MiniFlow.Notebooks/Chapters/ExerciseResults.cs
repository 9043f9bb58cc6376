namespace MiniFlow.Notebooks.Chapters;

/// <summary>How the exercises of an executed notebook came out.</summary>
public static class ExerciseResults
{
    /// <summary>
    /// One result an exercise, in the order of the notebook. An exercise that the notebook's metadata names counts by the last
    /// result of its own check cell, and as not checked where that cell gave none; an exercise that only a result names
    /// (a notebook without our metadata) counts by its last result.
    /// </summary>
    public static IReadOnlyList<ExerciseResult> Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var declared = document.Cells.Select(ExerciseCell.Of).OfType<ExerciseCell>().DistinctBy(cell => cell.Exercise).ToList();
        var results = new List<ExerciseResult>();
        foreach (var cell in document.Cells)
        {
            if (ExerciseCell.Of(cell) is { Role: CellRole.Check } check)
                Put(results, ResultOf(check, cell));
            else
                OutputsOf(cell).Where(result => !declared.Exists(known => known.Exercise == result.Exercise)).ToList().ForEach(result => Put(results, result));
        }

        foreach (var exercise in declared.Where(known => results.TrueForAll(result => result.Exercise != known.Exercise)))
            results.Add(ExerciseResult.NotChecked(exercise.Exercise, exercise.Points, "The notebook has no cell that checks it."));
        return results;
    }

    /// <summary>What the check cell of an exercise says; <paramref name="check"/> is the cell's metadata.</summary>
    public static ExerciseResult ResultOf(ExerciseCell check, NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(cell);
        return OutputsOf(cell).LastOrDefault(result => result.Exercise == check.Exercise) is { } result
            ? result with { Points = check.Points, Earned = Math.Clamp(result.Earned, 0, check.Points) }
            : ExerciseResult.NotChecked(check.Exercise, check.Points, "Its check gave no result.");
    }

    private static IEnumerable<ExerciseResult> OutputsOf(NotebookCell cell) => cell.Outputs.Select(CheckOutput.Read).OfType<ExerciseResult>();

    private static void Put(List<ExerciseResult> results, ExerciseResult result)
    {
        var index = results.FindIndex(known => known.Exercise == result.Exercise);
        if (index < 0)
            results.Add(result);
        else
            results[index] = result;
    }
}
