namespace MiniFlow.Lab.Views;

/// <summary>A line of a terminal, written over itself. Where output goes to a file, only the final line is written.</summary>
internal sealed class TerminalSurface(TextWriter console, bool isInteractive) : IProgressSurface
{
    private int lastLength;

    /// <summary>A terminal's Ctrl+C ends the process by itself.</summary>
    public bool IsInterrupted => false;

    public void Show(View view, bool isFinal)
    {
        if (!isInteractive && !isFinal)
            return;
        var text = view.ToText();
        if (isInteractive)
            console.Write('\r');
        // Blanks over what a longer line has left.
        console.Write(text.PadRight(isInteractive ? lastLength : 0));
        lastLength = text.Length;
        if (isFinal)
            console.WriteLine();
        console.Flush();
    }
}
