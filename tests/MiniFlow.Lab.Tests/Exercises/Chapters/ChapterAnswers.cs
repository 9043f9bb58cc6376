using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>The exercises of all chapters but those whose training takes seconds; these are run by the main job.</summary>
internal static class ChapterAnswers
{
    private static readonly Lazy<Task<IReadOnlyList<ChapterAnswer>>> all = new(Read);

    /// <summary>The chapters that are left out.</summary>
    public static IReadOnlyList<string> Training { get; } = ["07", "14"];

    public static Task<IReadOnlyList<ChapterAnswer>> All => all.Value;

    private static async Task<IReadOnlyList<ChapterAnswer>> Read()
    {
        var answers = new List<ChapterAnswer>();
        foreach (var source in ChapterCells.Sources.Where(path => !Training.Contains(Path.GetFileName(path)[..2])))
        {
            var state = await ChapterScript.Start();
            var open = new Dictionary<string, (ScriptState<object> Before, CodeCell Cell)>();
            foreach (var cell in ChapterCells.Of(source))
            {
                if (cell.Answers is { } answered)
                    open.Add(answered, (state, cell));
                if (cell.Checks is { } check)
                    answers.Add(new ChapterAnswer(check, open[check].Before, open[check].Cell, cell));
                state = await state.Run(cell.Solved);
            }
        }

        return answers;
    }
}
