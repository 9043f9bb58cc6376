namespace MiniFlow.Jupyter.Messages;

/// <summary>Jupyter counts a text's characters (code points), .NET its UTF-16 units: 𝑥 is one there and two here.</summary>
internal static class CursorPositions
{
    /// <summary>The place in .NET's count; the end of the text where there is none such.</summary>
    public static int FromMessage(string text, int position)
    {
        var index = 0;
        for (var count = 0; count < position && index < text.Length; count++)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The place in Jupyter's count.</summary>
    public static int ToMessage(string text, int index)
    {
        var count = 0;
        for (var at = 0; at < Math.Min(index, text.Length); count++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return count;
    }
}
