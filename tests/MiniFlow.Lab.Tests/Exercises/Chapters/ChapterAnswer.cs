using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>An exercise in its chapter: everything before it has run.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Before">The kernel just before the answer cell.</param>
/// <param name="Answer">The answer cell.</param>
/// <param name="Check">The check cell.</param>
internal sealed record ChapterAnswer(string Exercise, ScriptState<object> Before, CodeCell Answer, CodeCell Check)
{
    /// <summary>Runs an answer and the check cell, as a notebook does, and gives what the check displays.</summary>
    public async Task<CheckResult> Run(string answer)
    {
        var after = await Before.Run(answer + "\n" + Check.Solved);
        return after.ReturnValue.ShouldBeOfType<CheckResult>();
    }
}
