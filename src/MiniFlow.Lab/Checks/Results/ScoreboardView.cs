using System.Globalization;
using System.Net;
using System.Text;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab;

/// <summary>The results of a session: one line an exercise of the open chapter, one line a chapter for the whole kit.</summary>
public sealed class ScoreboardView : View
{
    private readonly Chapter? open;
    private readonly IReadOnlyDictionary<string, CheckResult> results;

    private ScoreboardView(Chapter? open, IReadOnlyDictionary<string, CheckResult> results)
    {
        this.open = open;
        this.results = results;
    }

    private string Heading => $"Scoreboard: {Number(Catalogue.Chapters.Sum(Earned))} of {Number(Catalogue.Chapters.Sum(chapter => chapter.Points))} points";

    internal static ScoreboardView Of(LabSession session) => new(
        session.Chapter,
        Catalogue.All.Select(session.ResultOf).OfType<CheckResult>().ToDictionary(result => result.Exercise));

    /// <inheritdoc/>
    public override string ToHtml()
    {
        var body = new StringBuilder();
        foreach (var chapter in Catalogue.Chapters)
        {
            body.Append("<div style=\"display:flex;gap:10px;align-items:center;margin-top:4px\">");
            body.Append($"<span style=\"min-width:18rem{(chapter == open ? ";font-weight:600" : "")}\">{chapter.Id} {WebUtility.HtmlEncode(chapter.Title)}</span>");
            body.Append(Bar(Earned(chapter) / chapter.Points));
            body.Append($"<span style=\"opacity:.75;white-space:nowrap\">{Number(Earned(chapter))} of {Number(chapter.Points)}</span></div>");
            if (chapter == open)
            {
                foreach (var exercise in chapter.Exercises)
                    body.Append(HtmlLine(exercise));
            }
        }

        return Card.Html(Card.Blue, "★", Heading, body.ToString());
    }

    /// <inheritdoc/>
    public override string ToText()
    {
        var lines = new List<string> { Heading };
        foreach (var chapter in Catalogue.Chapters)
        {
            lines.Add($"  {chapter.Id} {chapter.Title,-32} {Number(Earned(chapter)),4} of {Number(chapter.Points)}");
            if (chapter == open)
                lines.AddRange(chapter.Exercises.Select(exercise => $"     {Accents.Of(StatusOf(exercise)).Mark} {exercise.Title}"));
        }

        return string.Join('\n', lines);
    }

    private static string Bar(double share)
    {
        var width = (100 * Math.Clamp(share, 0, 1)).ToString("0", CultureInfo.InvariantCulture);
        return "<span style=\"flex:1;max-width:14rem;height:8px;border-radius:4px;background:rgba(128,128,128,.22);overflow:hidden;display:inline-block\">"
            + $"<span style=\"display:block;height:8px;width:{width}%;background:#2f9e44\"></span></span>";
    }

    private string HtmlLine(Exercise exercise)
    {
        var (colour, mark, _) = Accents.Of(StatusOf(exercise));
        return $"<div style=\"margin-left:1.6rem\"><b style=\"color:{colour}\">{mark}</b> {WebUtility.HtmlEncode(exercise.Title)} "
            + $"<span style=\"opacity:.7\">{Number(results.GetValueOrDefault(exercise.Id)?.Earned ?? 0)} of {Number(exercise.Points)}</span></div>";
    }

    private CheckStatus StatusOf(Exercise exercise) => results.GetValueOrDefault(exercise.Id)?.Status ?? CheckStatus.NotStarted;

    private double Earned(Chapter chapter) => chapter.Exercises.Sum(exercise => results.GetValueOrDefault(exercise.Id)?.Earned ?? 0);

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
