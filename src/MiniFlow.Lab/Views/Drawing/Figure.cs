namespace MiniFlow.Lab.Views;

/// <summary>The frame around a picture: style sheet, title, the picture, a caption, and its twin as a table for those
/// who cannot see it. There is no id anywhere in a picture, so two of them on a page cannot collide.</summary>
internal sealed class Figure
{
    /// <summary>What kind of picture, as a CSS class that a script looks for; null when there is no script.</summary>
    public string? Kind { get; init; }

    /// <summary>One line above the picture.</summary>
    public string? Title { get; init; }

    /// <summary>A sentence below it.</summary>
    public string? Caption { get; init; }

    /// <summary>The same as a table; null when the picture is one already.</summary>
    public Table? Twin { get; init; }

    /// <summary>Script that makes the picture answer to clicks; the picture is complete without it.</summary>
    public string? Script { get; init; }

    /// <summary>The whole output.</summary>
    public string Render(Action<Markup> picture)
    {
        var html = new Markup();
        html.Raw(Theme.Style);
        html.Line();
        using (html.Open("figure", ("class", Kind is null ? "mf" : $"mf {Kind}")))
        {
            if (Title is not null)
                html.Text("div", Title, ("class", "mf-title"));
            picture(html);
            if (Caption is not null)
                html.Text("figcaption", Caption);
            if (Twin is not null)
            {
                using (html.Open("details"))
                {
                    html.Text("summary", Twin.Title);
                    Twin.Write(html);
                }
            }
        }

        if (Script is not null)
        {
            html.Line();
            html.Raw($"<script>{Script}</script>");
        }

        return html.ToString();
    }
}
