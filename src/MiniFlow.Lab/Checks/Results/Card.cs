using System.Net;

namespace MiniFlow.Lab.Checks;

/// <summary>The frame that every message of the checks has: a coloured edge, a mark, a heading.</summary>
internal static class Card
{
    public const string Blue = "#4c6ef5";

    public static string Html(string colour, string mark, string heading, string body) =>
        Open(colour)
        + $"<div style=\"display:flex;gap:10px;align-items:baseline\"><span style=\"color:{colour};font-weight:700;font-size:16px\">{mark}</span>"
        + $"<span style=\"font-weight:600\">{WebUtility.HtmlEncode(heading)}</span></div><div style=\"margin-top:6px\">{body}</div></div>";

    public static string Open(string colour) =>
        "<div style=\"font:14px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;max-width:54rem;box-sizing:border-box;margin:4px 0;padding:10px 16px 12px;"
        + $"border:1px solid rgba(128,128,128,.35);border-left:6px solid {colour};border-radius:6px\">";
}
