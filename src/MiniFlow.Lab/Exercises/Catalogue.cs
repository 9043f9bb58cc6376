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
        new("01", "The chain rule", [Chapter01.Gradient.Exercise, Chapter01.Paths.Exercise, Chapter01.ChainRule.Exercise]),
        new("02", "Differentiable graphs", [Chapter02.Order.Exercise, Chapter02.Mul.Exercise]),
        new("03", "Linear", [Chapter03.LinearByHand.Exercise, Chapter03.Linear.Exercise]),
        new("04", "Sigmoid", [Chapter04.SteepestSlope.Exercise, Chapter04.Sigmoid.Exercise]),
        new("05", "Softmax and cross-entropy", [Chapter05.Softmax.Exercise, Chapter05.CrossEntropy.Exercise, Chapter05.CrossEntropyWithSoftmax.Exercise]),
        new("06", "Gradient descent", [Chapter06.SgdStep.Exercise, Chapter06.Descend.Exercise]),
        new("07", "Handwritten digits", [Chapter07.Digits.OneLayer, Chapter07.Digits.HiddenLayer]),
        new("08", "Tensors that flow", [Chapter08.InferredShape.Exercise, Chapter08.WeightedMean.Exercise]),
        new("09", "Sessions: a lazy graph", [Chapter09.WhatRuns.Exercise, Chapter09.Counter.Exercise]),
        new("10", "Devices", [Chapter10.Placement.Exercise]),
        new("12", "Saving and loading", [Chapter12.Restore.Exercise]),
        new("13", "Seeing the graph, and the training", [Chapter13.RecordLoss.Exercise]),
        new("14", "An almost practical example", [Chapter14.AccuracyNode.Exercise, Chapter14.AlmostPractical.Exercise]),
    ];

    /// <summary>Every exercise of every chapter.</summary>
    public static IReadOnlyList<Exercise> All => [.. Chapters.SelectMany(chapter => chapter.Exercises)];

    /// <summary>The exercise with this id; <c>null</c> when there is none.</summary>
    public static Exercise? Find(string? id) => id is not null && byId.TryGetValue(id.Trim(), out var exercise) ? exercise : null;

    /// <summary>The chapter with this id, <c>02</c> or <c>2</c>; <c>null</c> when there is none.</summary>
    public static Chapter? FindChapter(string? id) => Chapters.FirstOrDefault(chapter => chapter.Id == id?.Trim().PadLeft(2, '0'));
}
