using System.Globalization;
using System.Net;
using System.Text;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab;

/// <summary>What a chapter's first cell shows: its title, and its exercises with what they are worth.</summary>
public sealed class ChapterBanner : View
{
    private readonly string id;
    private readonly Chapter? chapter;

    internal ChapterBanner(string id, Chapter? chapter)
    {
        this.id = id;
        this.chapter = chapter;
    }

    private string Heading => chapter is null ? $"There is no chapter '{id}'" : $"{chapter.Id} · {chapter.Title}";

    private string Body => chapter is null
        ? $"These are there: {Words.List([.. Catalogue.Chapters.Select(one => one.Id)])}."
        : $"{Words.Capital(Words.Count(chapter.Exercises.Count, "exercise"))}, {chapter.Points.ToString("0.##", CultureInfo.InvariantCulture)} points. Each has a check that says what is wrong, and three hints.";

    /// <inheritdoc/>
    public override string ToHtml()
    {
        var body = new StringBuilder($"<div>{WebUtility.HtmlEncode(Body)}</div>");
        foreach (var exercise in chapter?.Exercises ?? [])
            body.Append($"<div style=\"opacity:.85\">○ {WebUtility.HtmlEncode(exercise.Title)} <span style=\"opacity:.7\">{Points(exercise)}</span></div>");
        return Card.Html(Card.Blue, "∇", Heading, body.ToString());
    }

    /// <inheritdoc/>
    public override string ToText() =>
        string.Join('\n', [Heading, "  " + Body, .. (chapter?.Exercises ?? []).Select(exercise => $"  ○ {exercise.Title} ({Points(exercise)})")]);

    private static string Points(Exercise exercise) =>
        $"{exercise.Points.ToString("0.##", CultureInfo.InvariantCulture)} {(exercise.Points == 1 ? "point" : "points")}";
}
