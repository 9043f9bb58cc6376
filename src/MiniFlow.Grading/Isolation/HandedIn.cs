using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Isolation;

/// <summary>Which kind of answer a check cell handed in, without its code.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">Inputs of a node, arguments of a function, numbers, names; 0 where there is nothing to count.</param>
public sealed record HandedIn(AnswerKind Kind, int Count)
{
    /// <summary>An answer of this kind that cannot be asked anything: for <see cref="Lab.Exercises.Exercise.Accepts"/> and
    /// <see cref="Answer.Description"/>.</summary>
    public Answer Hollow() => Kind switch
    {
        AnswerKind.Node => new NodeAnswer(_ => null, Count),
        AnswerKind.Graph => new GraphAnswer(_ => null, Count),
        AnswerKind.Function => new FunctionAnswer(_ => null, Count),
        AnswerKind.Path => new PathAnswer(_ => null),
        AnswerKind.Folder => new FolderAnswer(_ => { }),
        AnswerKind.Update => new UpdateAnswer((_, _, _) => { }),
        AnswerKind.Numbers => new NumbersAnswer(new double?[Count]),
        _ => new NamesAnswer(new string?[Count]),
    };
}
