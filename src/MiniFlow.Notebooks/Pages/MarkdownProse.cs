using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Renders the Markdown of one page's cells: tables, fenced code, formulas left as TeX for the page's script. Gathers the
/// headings for the table of contents and the formulas for the fonts.
/// </summary>
internal sealed partial class MarkdownProse(PageAnchors anchors, ProseLinks links)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks().UseMathematics().Build();

    private readonly List<Heading> headings = [];
    private readonly List<string> formulas = [];

    /// <summary>The headings met so far, in order.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>The TeX of the formulas met so far.</summary>
    public IReadOnlyCollection<string> Formulas => formulas;

    /// <summary>Adds a formula that stands outside of Markdown, in a <c>text/latex</c> output.</summary>
    public void AddFormula(string tex) => formulas.Add(tex);

    /// <summary>The cell's prose as HTML; <paramref name="attachments"/> are pictures kept in the cell, by name.</summary>
    public string Render(string markdown, IReadOnlyDictionary<string, string> attachments)
    {
        var document = Markdown.Parse(BareEnvironments.Fence(markdown), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            links.Resolve(link, attachments);
        foreach (var text in document.Descendants<LiteralInline>())
            text.Content = new StringSlice(Together().Replace(text.Content.ToString(), "\u00A0"));
        formulas.AddRange(document.Descendants<MathInline>().Select(formula => formula.Content.ToString()));
        formulas.AddRange(document.Descendants<MathBlock>().Select(formula => formula.Lines.ToString()));

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = NewRenderer(writer);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Register(heading);
        renderer.Render(document);
        return HtmlRepair.Balance(writer.ToString()).TrimEnd('\n');
    }

    // 92 % and 10 000 are one word each, and no line breaks inside.
    [GeneratedRegex(@"(?<=\d) (?=%|\d{3}\b)")]
    private static partial Regex Together();

    private void Register(HeadingBlock heading)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        NewRenderer(writer).WriteLeafInline(heading);
        var id = anchors.ForHeading(HeadingText(heading));
        heading.GetAttributes().Id = id;
        headings.Add(new Heading(heading.Level, writer.ToString(), id));
    }

    private static string HeadingText(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            MathInline formula => formula.Content.ToString(),
            _ => "",
        }) ?? []);

    private HtmlRenderer NewRenderer(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        ProseRenderers.Install(renderer.ObjectRenderers, anchors);
        return renderer;
    }
}
