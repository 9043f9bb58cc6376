namespace MiniFlow.Notebooks;

/// <summary>A console input that asks for lines on behalf of the cell that reads, or reads <paramref name="otherwise"/> outside cells.</summary>
internal sealed class CellReader(TextReader otherwise) : TextReader
{
    private string line = "";
    private int position;

    public override string? ReadLine()
    {
        if (CellContext.Current is not { } cell)
            return otherwise.ReadLine();
        if (position < line.Length)
        {
            var rest = line[position..].TrimEnd('\n');
            position = line.Length;
            return rest;
        }

        return Ask(cell);
    }

    public override int Read()
    {
        var next = Peek();
        if (next >= 0)
            position++;
        return next;
    }

    public override int Peek()
    {
        if (CellContext.Current is not { } cell)
            return otherwise.Peek();
        if (position >= line.Length)
        {
            if (Ask(cell) is not { } answer)
                return -1;
            line = answer + "\n";
            position = 0;
        }

        return line[position];
    }

    private static string? Ask(CellContext cell) => Task.Run(() => cell.ReadLineAsync(new InputQuestion(""))).GetAwaiter().GetResult();
}
