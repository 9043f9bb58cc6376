using MiniFlow.Lab.Exercises;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;
using Chapter = MiniFlow.Notebooks.Chapters.Chapter;

namespace MiniFlow.Grading.Judging;

/// <summary>A chapter as it is graded: its code cells and exercises, read from the instructor's source and from nothing else.</summary>
public sealed class Assignment
{
    private Assignment(Chapter chapter, IReadOnlyList<AssignedCell> cells, IReadOnlyList<AssignedExercise> exercises, string fingerprint) =>
        (Id, Name, Title, Cells, Exercises, Fingerprint) = (chapter.Id, chapter.Name, chapter.Title, cells, exercises, fingerprint);

    /// <summary>Its number: <c>03</c>.</summary>
    public string Id { get; }

    /// <summary>The name of its files: <c>03-linear</c>.</summary>
    public string Name { get; }

    /// <summary>Its heading.</summary>
    public string Title { get; }

    /// <summary>Its code cells, as the student got them.</summary>
    public IReadOnlyList<AssignedCell> Cells { get; }

    /// <summary>Its exercises, in order.</summary>
    public IReadOnlyList<AssignedExercise> Exercises { get; }

    /// <summary>Changes whenever the source does, so that scores of different sources are never mixed.</summary>
    public string Fingerprint { get; }

    /// <summary>What all exercises are worth.</summary>
    public double Points => Exercises.Sum(exercise => exercise.Points);

    /// <summary>Reads a chapter's source.</summary>
    /// <exception cref="GradingException">The source cannot be read, or has an exercise that nothing is known about.</exception>
    public static Assignment Load(string path, string studentFolder)
    {
        Chapter chapter;
        try
        {
            chapter = ChapterSource.Load(path);
        }
        catch (ChapterSourceException error)
        {
            throw new GradingException($"The source of the chapter breaks the rules, so nothing can be graded against it.\n{error.Message}", error);
        }

        var document = NotebookBuilder.Build(chapter, Edition.Student, studentFolder);
        var cells = document.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .Select(cell => new AssignedCell(cell.Index, cell.Item.Id!, cell.Item.Source)).ToList();
        var fingerprint = Seeds.Fingerprint(document.ToJson() + string.Concat(chapter.Cells.Select(cell => cell.Solved)));
        return new Assignment(chapter, cells, [.. Exercised(chapter, cells)], fingerprint);
    }

    private static IEnumerable<AssignedExercise> Exercised(Chapter chapter, IReadOnlyList<AssignedCell> cells)
    {
        foreach (var (index, cell) in chapter.Cells.Index())
        {
            if (cell.Mark is not { Role: CellRole.Answer } mark)
                continue;
            var exercise = Catalogue.Find(mark.Exercise)
                ?? throw new GradingException($"{chapter.Path}:{cell.Line}: the kit has no check for the exercise '{mark.Exercise}', so it cannot be graded. Add it under src/MiniFlow.Lab/Exercises.");
            var check = chapter.Cells.Index().First(one => one.Item.Mark is { Role: CellRole.Check } other && other.Exercise == mark.Exercise);
            yield return new AssignedExercise(
                mark.Exercise, check.Item.Mark!.Points, exercise, cells.First(one => one.Index == index), cells.First(one => one.Index == check.Index), cell.Solved, NbgraderText.Released(cell));
        }
    }
}
