using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>The exercises of all chapters but those that train a network for seconds; these are run by the main job.</summary>
internal static class ChapterAnswers
{
    private static readonly Lazy<Task<IReadOnlyList<ChapterAnswer>>> all = new(Read);

    /// <summary>The exercises that are left out.</summary>
    public static IReadOnlyList<string> Training { get; } = ["one-layer", "hidden-layer", "almost-practical"];

    public static Task<IReadOnlyList<ChapterAnswer>> All => all.Value;

    private static async Task<IReadOnlyList<ChapterAnswer>> Read()
    {
        var answers = new List<ChapterAnswer>();
        foreach (var source in ChapterCells.Sources)
        {
            var cells = ChapterCells.Of(source);
            // What comes after the last of them is not needed, and in chapter 14 it trains.
            var needed = cells.ToList().FindLastIndex(cell => cell.Checks is { } id && !Training.Contains(id)) + 1;
            var state = await ChapterScript.Start();
            var open = new Dictionary<string, (ScriptState<object> Before, CodeCell Cell)>();
            foreach (var cell in cells.Take(needed))
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
