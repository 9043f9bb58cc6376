using System.Text;

namespace MiniFlow.Grading.Repair;

/// <summary>The marks that a version control system leaves where two people changed the same lines.</summary>
internal static class MergeConflict
{
    private const string Begin = "<<<<<<<";
    private const string Base = "|||||||";
    private const string Middle = "=======";
    private const string End = ">>>>>>>";

    /// <summary>Whether a text holds a whole conflict.</summary>
    public static bool IsIn(string text)
    {
        var expected = Begin;
        foreach (var line in text.Split('\n'))
        {
            if (!Is(line, expected))
                continue;
            if (expected == End)
                return true;
            expected = expected == Begin ? Middle : End;
        }

        return false;
    }

    /// <summary>The text with the first side of each conflict, and with the second.</summary>
    public static (string Ours, string Theirs) Sides(string text)
    {
        StringBuilder ours = new(), theirs = new();
        var side = Begin;
        foreach (var line in text.Split('\n'))
        {
            if (Is(line, Begin) || (side != Begin && (Is(line, Base) || Is(line, Middle) || Is(line, End))))
            {
                side = Is(line, Begin) ? End : Is(line, Base) ? Base : Is(line, Middle) ? Middle : Begin;
                continue;
            }

            // Between begin and middle stands ours, then, in one of the two styles, what both come from, then theirs.
            if (side is Begin or End)
                ours.Append(line).Append('\n');
            if (side is Begin or Middle)
                theirs.Append(line).Append('\n');
        }

        return (ours.ToString(), theirs.ToString());
    }

    /// <summary>A conflict of two texts.</summary>
    public static string Write(string ours, string theirs) => $"{Begin}\n{ours}\n{Middle}\n{theirs}\n{End}";

    private static bool Is(string line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == mark.Length || line[mark.Length] is ' ' or '\r');
}
