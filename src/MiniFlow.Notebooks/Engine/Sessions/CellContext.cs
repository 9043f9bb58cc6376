namespace MiniFlow.Notebooks;

/// <summary>
/// The cell that some code belongs to. It follows the code onto every task and thread that the cell starts, so that what
/// they write and display ends up with their cell, also when several sessions run in one process.
/// </summary>
internal sealed class CellContext(int number, OutputQueue output, Func<InputQuestion, CancellationToken, Task<string?>>? input, CellThreads threads)
{
    private static readonly AsyncLocal<CellContext?> Flowing = new();

    private readonly Dictionary<string, char> halves = [];

    public static CellContext? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public static CellContext Required => Current ?? throw new InvalidOperationException(
        "This can only be called from a notebook's cell, or from a task or thread that a cell started.");

    public int Number => number;

    public CancellationToken Cancellation => threads.Cancellation;

    /// <summary>Whether the cell has been interrupted and is to end where it is.</summary>
    public bool IsStopped => threads.IsStopped;

    public void Begin() => Put(new CellBegan(number));

    public void Write(string stream, string text) => CellThread.Shield(() =>
    {
        var whole = WholeCharacters(stream, text);
        if (whole.Length > 0)
            output.Add(new TextWritten(number, stream, whole));
    });

    public void Display(string displayId, MimeBundle data) => Put(new ValueDisplayed(number, displayId, data));

    public void Display(MimeBundle data) => Display(Guid.NewGuid().ToString(), data);

    public void Result(MimeBundle data) => Put(new ResultProduced(number, data));

    public void Update(string displayId, MimeBundle data) => Put(new DisplayUpdated(number, displayId, data));

    public void Clear(bool wait) => Put(new OutputCleared(number, wait));

    // 😀 is two chars. Somebody who writes char by char writes its halves, which are no text: the first one waits for the second.
    private string WholeCharacters(string stream, string text)
    {
        lock (halves)
        {
            if (halves.Remove(stream, out var first))
                text = first + text;
            if (text.Length == 0 || !char.IsHighSurrogate(text[^1]))
                return text;
            halves[stream] = text[^1];
            return text[..^1];
        }
    }

    private void Put(CellEvent happened) => CellThread.Shield(() => output.Add(happened));

    /// <summary>The next line of input; null at its end.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public async Task<string?> ReadLineAsync(InputQuestion question)
    {
        if (input is null)
        {
            throw new InvalidOperationException(
                $"{CellName.Subject(number)} asks for input, but this run of the notebook has nobody to answer. "
                + "Put the value into the cell instead, or run the notebook in a front end that can ask.");
        }

        return await input(question, Cancellation);
    }
}
