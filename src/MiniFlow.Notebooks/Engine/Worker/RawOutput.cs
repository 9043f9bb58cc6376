using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>
/// What the cells' process writes past the console that cells have: native libraries, child processes, and the runtime's
/// last words. Kept up to a limit, given to the cell that is running.
/// </summary>
internal sealed partial class RawOutput
{
    private readonly Written text = new("stdout");
    private readonly Written errors = new("stderr");
    private long written;

    public RawOutput(Process process) =>
        Ended = Task.WhenAll(CollectAsync(process.StandardOutput, text), CollectAsync(process.StandardError, errors));

    /// <summary>How many characters a cell may write to each of the two; what comes after them is not kept.</summary>
    public int Limit { get; set; } = 1_000_000;

    /// <summary>Told when there is something to take; the process waits until it has returned.</summary>
    public Action? Arrived { get; set; }

    /// <summary>How many characters the process has written, those that are not kept among them.</summary>
    public long Total => Interlocked.Read(ref written);

    /// <summary>Ends when the process can write no more.</summary>
    public Task Ended { get; }

    /// <summary>From now on another cell runs, and may write as much as every other.</summary>
    public void BeginCell()
    {
        text.Kept = 0;
        errors.Kept = 0;
    }

    public TextWritten? TakeText(int cell) => text.Take(cell, length => length);

    public TextWritten? TakeErrors(int cell) => errors.Take(cell, length => length);

    /// <summary>The errors that can be shown while the process lives: whole lines, as long as they are not the runtime's last words.</summary>
    public TextWritten? TakeErrorsSoFar(int cell) => errors.Take(cell, length =>
    {
        var waiting = errors.Waiting.ToString();
        return LastWords().Match(waiting) is { Success: true } found ? found.Index : waiting.LastIndexOfAny(['\n', '\r']) + 1;
    });

    /// <summary>What ended the process, for the reader of the cell that did it.</summary>
    public string CauseOfDeath(int cell, int exitCode, long memoryLimit) =>
        MiniFlow.Notebooks.CauseOfDeath.Describe(TakeErrors(cell)?.Text ?? "", cell, exitCode, memoryLimit);

    /// <summary>The runtime's own account of an end is not shown where a better one is.</summary>
    public void DropLastWords() => errors.Drop(LastWords());

    private async Task CollectAsync(StreamReader from, Written into)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            Interlocked.Add(ref written, count);
            into.Append(buffer, Math.Min(count, Math.Max(0, Limit - into.Kept)));
            Arrived?.Invoke();
        }
    }

    [GeneratedRegex(@"^(Stack overflow|Process terminated|Out of memory|Fatal error|Unhandled exception)", RegexOptions.Multiline)]
    private static partial Regex LastWords();

    private sealed class Written(string stream)
    {
        public StringBuilder Waiting { get; } = new();

        public volatile int Kept;

        public void Append(char[] characters, int count)
        {
            lock (Waiting)
                Waiting.Append(characters, 0, count);
            Kept += count;
        }

        public void Drop(Regex from)
        {
            lock (Waiting)
            {
                if (from.Match(Waiting.ToString()) is { Success: true } found)
                    Waiting.Length = found.Index;
            }
        }

        public TextWritten? Take(int cell, Func<int, int> length)
        {
            lock (Waiting)
            {
                var count = length(Waiting.Length);
                var taken = Waiting.ToString(0, count);
                Waiting.Remove(0, count);
                return count == 0 ? null : new TextWritten(cell, stream, taken);
            }
        }
    }
}
