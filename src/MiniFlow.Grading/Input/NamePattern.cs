using System.Text.RegularExpressions;

namespace MiniFlow.Grading.Input;

/// <summary>
/// How a file's name says whose it is: <c>{student}_{chapter}</c>, <c>{student}_{*}_{chapter}</c>. The chapter begins with two
/// digits and a hyphen; <c>{*}</c> stands for anything.
/// </summary>
public sealed class NamePattern
{
    private readonly Regex form;

    private NamePattern(string text, Regex form) => (Text, this.form) = (text, form);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>What people call files, the more particular first.</summary>
    public static IReadOnlyList<NamePattern> Usual { get; } =
    [
        Parse("{student}_{chapter}"),
        Parse("{student}-{chapter}"),
        Parse("{student} {chapter}"),
        Parse("{chapter}_{student}"),
    ];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="GradingException">It does not name the student, or holds something else between braces.</exception>
    public static NamePattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? text[..^6] : text;
        if (plain.Split("{student}").Length != 2)
            throw new GradingException($"The pattern '{text}' does not say where the student's name stands: write {{student}} once, as in {{student}}_{{chapter}}.");
        var form = Regex.Escape(plain)
            .Replace(@"\{student}", "(?<student>.+?)", StringComparison.Ordinal)
            .Replace(@"\{chapter}", @"(?<chapter>[0-9]{2}-[^/\\]*?)(?: ?\([0-9]+\))?", StringComparison.Ordinal)
            .Replace(@"\{\*}", ".*?", StringComparison.Ordinal);
        if (form.Contains(@"\{", StringComparison.Ordinal))
            throw new GradingException($"The pattern '{text}' holds something that is not known: {{student}}, {{chapter}} and {{*}} are.");
        return new NamePattern(text, new Regex($"^{form}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Whose file it is by its name, with or without the ending; <c>null</c> where the pattern does not fit.</summary>
    public string? StudentOf(string fileName)
    {
        try
        {
            var match = form.Match(Path.GetFileNameWithoutExtension(fileName));
            return match.Success ? match.Groups["student"].Value.Trim() : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
