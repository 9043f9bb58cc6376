using System.Diagnostics;
using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>An exception that a cell threw, told in cells and lines, without the machinery that ran the cell.</summary>
internal static class ThrownError
{
    public static CellError Describe(Exception thrown, string cell)
    {
        var text = new StringBuilder();
        Append(text, thrown, isCause: false);
        return new CellError(CellError.DefaultName, text.ToString().TrimEnd('\n'), LineIn(cell, thrown));
    }

    private static void Append(StringBuilder text, Exception thrown, bool isCause)
    {
        text.Append(thrown.GetType()).Append(": ").Append(thrown.Message).Append('\n');
        var causes = thrown is AggregateException several ? several.InnerExceptions : thrown.InnerException is { } one ? [one] : (IReadOnlyList<Exception>)[];
        foreach (var cause in causes)
        {
            text.Append(" ---> ");
            Append(text, cause, isCause: true);
            text.Append("   --- what led to it ends here ---\n");
        }

        // A cause that arose in no cell says all that it can with its message.
        var frames = Frames(thrown);
        if (isCause && !frames.Exists(frame => frame.Cell is not null))
            return;
        foreach (var frame in frames)
            text.Append("   at ").Append(frame).Append('\n');
    }

    /// <summary>The frames from where it was thrown to the outermost cell, without those of the machinery.</summary>
    private static List<CellFrame> Frames(Exception thrown)
    {
        var frames = new StackTrace(thrown, fNeedFileInfo: true).GetFrames().Select(CellFrame.Read).OfType<CellFrame>().ToList();
        var outermost = frames.FindLastIndex(frame => frame.Cell is not null);
        if (outermost < 0)
            return frames;
        // Of a library's frames only the one that a cell called says something to the cell's author: int.Parse, not what
        // it calls in turn.
        return [.. frames[..(outermost + 1)].Where((frame, i) => frame.Cell is not null || frames[i + 1].Cell is not null)];
    }

    private static int? LineIn(string cell, Exception thrown) =>
        Frames(thrown).FirstOrDefault(frame => frame.Cell == cell)?.Line
        ?? (thrown.InnerException is { } inner ? LineIn(cell, inner) : null);
}
