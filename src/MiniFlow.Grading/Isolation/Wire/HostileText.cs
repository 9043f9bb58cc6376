namespace MiniFlow.Grading.Isolation.Wire;

/// <summary>Text from a student's process, made fit to be read by a person.</summary>
internal static class HostileText
{
    /// <summary>Cuts a text to a length and leaves out characters that do something to a terminal or turn the direction of writing. It is still to be encoded
    /// for a page.</summary>
    public static string Clean(string? text, int longest)
    {
        var plain = new string([.. (text ?? "").Where(each => each is '\n' or '\t' || !(char.IsControl(each) || IsInvisible(each)))]);
        if (plain.Length <= longest)
            return plain;
        return (char.IsHighSurrogate(plain[longest - 1]) ? plain[..(longest - 1)] : plain[..longest]) + "…";
    }

    private static bool IsInvisible(char each) => each is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff';
}
