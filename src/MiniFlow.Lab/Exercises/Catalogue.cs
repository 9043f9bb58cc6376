namespace MiniFlow.Lab.Exercises;

/// <summary>All exercises, in the order of the chapters.</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, Exercise> byId = [];

    static Catalogue()
    {
        foreach (var exercise in All)
            byId.Add(exercise.Id, exercise);
    }

    /// <summary>The chapters, in order.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("01", "What a network computes", [Chapter01.Gradient.Exercise]),
        new("02", "Differentiable graphs", [Chapter02.Mul.Exercise]),
        new("03", "Linear", [Chapter03.Linear.Exercise]),
    ];

    /// <summary>Every exercise of every chapter.</summary>
    public static IReadOnlyList<Exercise> All => [.. Chapters.SelectMany(chapter => chapter.Exercises)];

    /// <summary>The exercise with this id; <c>null</c> when there is none.</summary>
    public static Exercise? Find(string? id) => id is not null && byId.TryGetValue(id.Trim(), out var exercise) ? exercise : null;

    /// <summary>The chapter with this id, <c>02</c> or <c>2</c>; <c>null</c> when there is none.</summary>
    public static Chapter? FindChapter(string? id) => Chapters.FirstOrDefault(chapter => chapter.Id == id?.Trim().PadLeft(2, '0'));
}
