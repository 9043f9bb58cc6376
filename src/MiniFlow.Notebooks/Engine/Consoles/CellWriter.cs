using System.Text;

namespace MiniFlow.Notebooks;

/// <summary>A console stream whose text goes to the cell that writes it, or to <paramref name="otherwise"/> outside cells.</summary>
internal sealed class CellWriter(string stream, TextWriter otherwise) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (CellContext.Current is not { } cell)
            otherwise.Write(value);
        else if (!string.IsNullOrEmpty(value))
            cell.Write(stream, value);
    }

    // One write a line: lines of several threads do not run into each other. The line end is the same on every system, as
    // it is in the notebook's file.
    public override void WriteLine() => Write("\n");

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void WriteLine(char[] buffer, int index, int count) => Write(new string(buffer, index, count) + "\n");

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(buffer.ToString() + "\n");

    public override void WriteLine(object? value) => WriteLine(value is IFormattable text ? text.ToString(null, FormatProvider) : value?.ToString());

    public override void WriteLine(bool value) => WriteLine(value.ToString());

    public override void WriteLine(char value) => WriteLine(value.ToString());

    public override void WriteLine(int value) => WriteLine(value.ToString(FormatProvider));

    public override void WriteLine(long value) => WriteLine(value.ToString(FormatProvider));

    public override void WriteLine(float value) => WriteLine(value.ToString(FormatProvider));

    public override void WriteLine(double value) => WriteLine(value.ToString(FormatProvider));

    public override void Flush()
    {
        if (CellContext.Current is null)
            otherwise.Flush();
    }
}
