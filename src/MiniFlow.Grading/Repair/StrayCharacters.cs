using System.Globalization;
using System.Text;

namespace MiniFlow.Grading.Repair;

/// <summary>Control characters within JSON's strings, as editors and copying leave them.</summary>
internal static class StrayCharacters
{
    /// <summary>The text with each of them escaped; <c>null</c> when there is none.</summary>
    public static string? Escape(string text)
    {
        StringBuilder? mended = null;
        var (isText, isEscaped) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (isText && letter < ' ')
            {
                mended ??= new StringBuilder(text, 0, i, text.Length + 16);
                mended.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                continue;
            }

            mended?.Append(letter);
            if (letter == '"' && !isEscaped)
                isText = !isText;
            isEscaped = isText && letter == '\\' && !isEscaped;
        }

        return mended?.ToString();
    }
}
