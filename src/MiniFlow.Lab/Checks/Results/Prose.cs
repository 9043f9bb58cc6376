using System.Net;
using System.Text;

namespace MiniFlow.Lab.Checks;

/// <summary>Sentences in which `code` stands between backticks.</summary>
internal static class Prose
{
    /// <summary>Escaped HTML with the code set as code.</summary>
    public static string Html(string sentence)
    {
        var parts = sentence.Split('`');
        var html = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var text = WebUtility.HtmlEncode(parts[i]);
            html.Append(i % 2 == 0
                ? text
                : $"<code style=\"font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:rgba(128,128,128,.16);color:inherit;padding:1px 4px;border-radius:3px\">{text}</code>");
        }

        return html.ToString();
    }

    /// <summary>The sentence without backticks.</summary>
    public static string Plain(string sentence) => sentence.Replace("`", "");

    /// <summary>Lines of at most <paramref name="width"/> characters, each after <paramref name="indent"/>.</summary>
    public static IEnumerable<string> Wrap(string sentence, int width, string indent)
    {
        foreach (var paragraph in sentence.Split('\n'))
        {
            var line = new StringBuilder(indent);
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
                {
                    yield return line.ToString();
                    line.Clear().Append(indent);
                }

                if (line.Length > indent.Length)
                    line.Append(' ');
                line.Append(word);
            }

            yield return line.ToString();
        }
    }
}
