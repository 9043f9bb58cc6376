using System.Globalization;
using System.Text.Json.Nodes;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Shows one cell: prose, or code with its outputs; a cell of an exercise carries its name and how it came out.</summary>
internal sealed class CellView(NotebookDocument document, PageAnchors anchors, MarkdownProse prose)
{
    private readonly OutputView outputs = new(prose);
    private int codeCells;

    /// <summary>The cell as HTML; <paramref name="results"/> are those of the whole notebook.</summary>
    public string Render(NotebookCell cell, IReadOnlyList<ExerciseResult> results) => cell.Kind switch
    {
        CellKind.Markdown => Prose(cell.Source, Attachments(cell)),
        CellKind.Code when document.KernelNameOf(cell) == "markdown" => Prose(cell.Source, Attachments(cell)),
        CellKind.Code => Code(cell, ExerciseCell.Of(cell), results),
        _ => $"<pre class=\"raw\">{Html.Escape(cell.Source)}</pre>\n",
    };

    private string Prose(string markdown, Dictionary<string, string> attachments) =>
        $"<div class=\"prose\">\n{prose.Render(markdown, attachments)}\n</div>\n";

    private string Code(NotebookCell cell, ExerciseCell? mark, IReadOnlyList<ExerciseResult> results)
    {
        codeCells++;
        var result = mark is null ? null : results.FirstOrDefault(known => known.Exercise == mark.Exercise);
        var label = mark is null ? $"Code cell {codeCells}" : $"{Verb(mark)} {result?.Title ?? mark.Exercise}";
        var id = anchors.Take(mark is null ? $"cell-{codeCells}" : Anchor(mark.Exercise, mark.Role));
        var shown = outputs.Render(cell.Outputs, "Output of " + char.ToLowerInvariant(label[0]) + label[1..]);
        var number = cell.ExecutionCount is { } count ? $" data-number=\"{count.ToString(CultureInfo.InvariantCulture)}\"" : "";
        return $"""
            <section class="cell{(mark is null ? "" : $" exercise {StatusMark.Class(result!.Status)}")}" id="{id}" aria-label="{Html.Escape(label)}"{number}>
            {(mark is null ? "" : Label(mark, result!, cell))}{CodeListing.Render(cell.Source, Language(cell))}
            {(shown.Length == 0 ? "" : $"<div class=\"outputs\">\n{shown}</div>\n")}</section>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The id of an exercise's cell in the page.</summary>
    public static string Anchor(string exercise, CellRole role) => $"{(role == CellRole.Check ? "check" : "exercise")}-{exercise}";

    // How it came out stands with the exercise; at its check only where the check itself shows nothing.
    private static string Label(ExerciseCell mark, ExerciseResult result, NotebookCell cell)
    {
        var shows = mark.Role == CellRole.Check && cell.Outputs.Any(output => output.GetText("text/html") is not null);
        var end = shows ? ""
            : mark.Role == CellRole.Answer && result.Status == ExerciseStatus.NotChecked ? $" <span class=\"worth\">{FigureText.Count((int)mark.Points, "point")}</span>"
            : $" {StatusMark.Badge(result)}";
        return $"<p class=\"label\"><span class=\"verb\">{Verb(mark)}</span> <span class=\"name\">{Html.Escape(result.Title)}</span>{end}</p>\n";
    }

    private static string Verb(ExerciseCell mark) => mark.Role == CellRole.Check ? "Check" : "Exercise";

    // A cell may hand itself to another language with its first line: "#!javascript".
    private string Language(NotebookCell cell)
    {
        var first = cell.Source.TrimStart().Split('\n', 2)[0];
        return first.StartsWith("#!", StringComparison.Ordinal) && KernelNames.IsKnown(first[2..].Trim())
            ? KernelNames.Plain(first[2..].Trim())
            : document.KernelNameOf(cell);
    }

    private static Dictionary<string, string> Attachments(NotebookCell cell)
    {
        var attachments = new Dictionary<string, string>();
        foreach (var (name, data) in cell.Json["attachments"] as JsonObject ?? [])
        {
            if (data is JsonObject forms && forms.FirstOrDefault() is { Value: JsonValue value } form && value.TryGetValue(out string? base64))
                attachments[name] = $"data:{form.Key};base64,{base64}";
        }

        return attachments;
    }
}
