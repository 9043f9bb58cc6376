using System.Text;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>
/// Outputs that wait to be published. Neighbouring texts of one stream become one, and of several updates of a display
/// only the last is kept: nobody could see the others.
/// </summary>
internal sealed class OutputBatch
{
    private readonly List<CellEvent?> events = [];
    private readonly Dictionary<string, int> updates = [];
    private TextWritten? open;
    private StringBuilder text = new();

    /// <summary>How many wait.</summary>
    public int Count => events.Count;

    /// <summary>About how much text waits.</summary>
    public long Characters { get; private set; }

    /// <summary>Those who wait for all that has been added so far to be published.</summary>
    public List<TaskCompletionSource> Flushed { get; private set; } = [];

    public void Add(CellEvent happened)
    {
        if (happened is TextWritten written)
        {
            Characters += written.Text.Length;
            if (open is not null && open.Cell == written.Cell && open.Stream == written.Stream)
            {
                text.Append(written.Text);
                return;
            }

            Close();
            open = written;
            text = new StringBuilder(written.Text);
            events.Add(null);
            return;
        }

        Close();
        Characters += Size(happened);
        if (happened is DisplayUpdated updated)
            Replace(updated);
        events.Add(happened);
    }

    /// <summary>Hands over what waits, and begins anew.</summary>
    public (List<CellEvent> Events, List<TaskCompletionSource> Flushed) Take()
    {
        Close();
        var taken = (events.OfType<CellEvent>().ToList(), Flushed);
        events.Clear();
        updates.Clear();
        Characters = 0;
        Flushed = [];
        return taken;
    }

    // An open text holds the last place.
    private void Close()
    {
        if (open is not null)
            events[^1] = open with { Text = text.ToString() };
        open = null;
    }

    private void Replace(DisplayUpdated updated)
    {
        if (updates.TryGetValue(updated.DisplayId, out var before))
        {
            Characters -= Size(events[before]!);
            events[before] = null;
        }

        updates[updated.DisplayId] = events.Count;
    }

    private static long Size(CellEvent happened) => happened switch
    {
        ValueDisplayed displayed => Size(displayed.Data),
        DisplayUpdated updated => Size(updated.Data),
        ResultProduced result => Size(result.Data),
        _ => 0,
    };

    private static long Size(MimeBundle data) => data.Entries.Sum(entry => (long)entry.Value.Length);
}
