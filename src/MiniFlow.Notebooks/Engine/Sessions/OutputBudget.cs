namespace MiniFlow.Notebooks;

/// <summary>How much one cell may still put out, and the line that says where it was cut off.</summary>
internal sealed class OutputBudget(int cell, int limit)
{
    private const int LongestError = 100_000;
    private const int Often = 10_000;

    // What an output without any text takes up in a notebook.
    private const int Bare = 100;
    private long left = limit;
    private int writes;
    private bool cut;

    /// <summary>Whether the cell writes so often that its text is better collected.</summary>
    public bool WritesOften => writes > Often;

    /// <summary>What of <paramref name="output"/> is handed on, with the notice where the budget ends.</summary>
    public IEnumerable<CellEvent> Allow(CellEvent output) => output switch
    {
        // Why the cell failed is always said.
        CellFailed failed => [failed with { Error = failed.Error with { Message = Shorten(failed.Error.Message) } }],
        TextWritten text => AllowText(text),
        ValueDisplayed displayed => AllowData(displayed, displayed.Data),
        ResultProduced result => AllowData(result, result.Data),
        // An update takes the place of what was there, so it is measured by itself.
        DisplayUpdated updated => Size(updated.Data) <= limit ? [updated] : Notice(),
        _ => [output],
    };

    private IEnumerable<CellEvent> AllowText(TextWritten text)
    {
        writes++;
        if (cut)
            return [];
        left -= text.Text.Length;
        if (left >= 0)
            return [text];
        return [text with { Text = text.Text[..^(int)-left] }, .. Notice()];
    }

    private IEnumerable<CellEvent> AllowData(CellEvent output, MimeBundle data)
    {
        if (cut)
            return [];
        left -= Size(data) + Bare;
        return left >= 0 ? [output] : Notice();
    }

    private IEnumerable<CellEvent> Notice()
    {
        if (cut)
            return [];
        cut = true;
        return [new TextWritten(cell, "stderr", FormattableString.Invariant(
            $"\n[{CellName.Subject(cell)} has put out more than {limit:N0} characters. What came after them is not kept.]\n"))];
    }

    private static long Size(MimeBundle data) => data.Entries.Sum(entry => (long)entry.Value.Length);

    private static string Shorten(string message) =>
        message.Length <= LongestError ? message : message[..LongestError] + "\n[the rest of this message is not kept]";
}
