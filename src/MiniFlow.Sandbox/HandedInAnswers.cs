using System.Collections.Concurrent;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>What check cells handed in, by exercise. Nothing here can tell whether it is right.</summary>
internal sealed class HandedInAnswers
{
    private readonly ConcurrentDictionary<string, Answer> answers = [];

    /// <summary>Keeps an answer until somebody asks it.</summary>
    public CheckResult Check(string id, Answer answer, IReadOnlyList<Case> visible)
    {
        _ = visible;
        answers[id ?? ""] = answer;
        return new CheckResult
        {
            Chapter = "",
            Exercise = id ?? "",
            Title = id ?? "",
            Points = 0,
            Status = CheckStatus.NotStarted,
            Message = "Handed in. What came of it stands in the feedback.",
        };
    }

    /// <summary>The answer handed in last, <c>null</c> when none was.</summary>
    public Answer? Find(string id) => answers.GetValueOrDefault(id);
}
