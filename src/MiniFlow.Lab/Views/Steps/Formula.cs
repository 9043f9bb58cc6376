namespace MiniFlow.Lab.Views;

/// <summary>A formula, built from the left to the right: variables in italics, fractions one over the other, numbers in
/// the colour of what they are. As text it reads <c>∂f/∂x = 1 · 4 = 4</c>.</summary>
internal sealed class Formula
{
    private const int LongestName = 16;

    private readonly List<(string Text, Action<Markup> Write)> parts = [];

    /// <summary>The formula as text.</summary>
    public string Text => string.Concat(parts.Select(part => part.Text));

    /// <summary>Signs and words, as they are.</summary>
    public Formula Say(string text) => Add(text, html => html.Text(text));

    /// <summary>An equals sign.</summary>
    public Formula Equal() => Say(" = ");

    /// <summary>A multiplication sign.</summary>
    public Formula Times() => Say(" · ");

    /// <summary>A variable: a node's name.</summary>
    public Formula Name(string name)
    {
        var shown = TextWidth.Shorten(name, LongestName);
        return Add(shown, html => html.Text("i", shown));
    }

    /// <summary>The derivative of one node with respect to another: ∂f over ∂x.</summary>
    public Formula Derivative(string of, string by)
    {
        var (top, bottom) = (TextWidth.Shorten(of, LongestName), TextWidth.Shorten(by, LongestName));
        return Add($"∂{top}/∂{bottom}", html =>
        {
            using (html.Open("span", ("class", "fr")))
            {
                using (html.Open("span"))
                    WriteDifferential(html, top);
                // The slash is for those who hear or copy the formula.
                html.Text("span", "/", ("class", "sl"));
                using (html.Open("span"))
                    WriteDifferential(html, bottom);
            }
        });
    }

    /// <summary>A value that flows forward.</summary>
    public Formula Value(double number, bool inBrackets = false) => Number(number, Ink.Value, inBrackets);

    /// <summary>A gradient that flows backward.</summary>
    public Formula Gradient(double number, bool inBrackets = false) => Number(number, Ink.Gradient, inBrackets);

    /// <summary>A number in a colour; in brackets, if so asked, where it is negative.</summary>
    public Formula Number(double number, Ink ink, bool inBrackets = false)
    {
        var text = Numbers.Pretty(number);
        if (inBrackets && text.StartsWith('−'))
            text = $"({text})";
        return Add(text, html => html.Text("b", text, ("style", $"color:{ink}")));
    }

    /// <summary>Another formula, behind this one.</summary>
    public Formula Then(Formula other)
    {
        parts.AddRange(other.parts);
        return this;
    }

    /// <summary>Writes the formula as a line of HTML.</summary>
    public void Write(Markup html)
    {
        using (html.Open("div", ("class", "mf-f"), ("role", "math")))
        {
            foreach (var (_, write) in parts)
                write(html);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static void WriteDifferential(Markup html, string name)
    {
        html.Text("∂");
        html.Text("i", name);
    }

    private Formula Add(string text, Action<Markup> write)
    {
        parts.Add((text, write));
        return this;
    }
}
