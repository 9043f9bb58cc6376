namespace MiniFlow.Notebooks.Pages;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    Text,
    Comment,
    StartTag,
    EndTag,
}

/// <summary>A piece of HTML: its kind, where it stands in the text, and for a tag the element's name in lower case.</summary>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int End, string Name, bool SelfClosing);
