using System.Diagnostics;
using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>
/// What the cells' process writes past the console that cells have: native libraries, child processes, and the runtime's
/// last words. Kept up to a limit, given to the cell that was running.
/// </summary>
internal sealed class RawOutput
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder errors = new();
    private long written;

    public RawOutput(Process process) =>
        Ended = Task.WhenAll(CollectAsync(process.StandardOutput, text), CollectAsync(process.StandardError, errors));

    /// <summary>How many characters are kept of each of the two.</summary>
    public int Limit { get; set; } = 1_000_000;

    /// <summary>How many characters the process has written, those that are not kept among them.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>Ends when the process can write no more.</summary>
    public Task Ended { get; }

    public TextWritten? TakeText(int cell) => Take(text, "stdout", cell);

    public TextWritten? TakeErrors(int cell) => Take(errors, "stderr", cell);

    /// <summary>What ended the process, for the reader of the cell that did it.</summary>
    public string CauseOfDeath(int cell, int exitCode, long memoryLimit) =>
        MiniFlow.Notebooks.CauseOfDeath.Describe(TakeErrors(cell)?.Text ?? "", cell, exitCode, memoryLimit);

    private static TextWritten? Take(StringBuilder collected, string stream, int cell)
    {
        lock (collected)
        {
            var taken = collected.ToString();
            collected.Clear();
            return taken.Length == 0 ? null : new TextWritten(cell, stream, taken);
        }
    }

    private async Task CollectAsync(StreamReader from, StringBuilder into)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            Interlocked.Add(ref written, count);
            lock (into)
                into.Append(buffer, 0, Math.Min(count, Math.Max(0, Limit - into.Length)));
        }
    }
}
