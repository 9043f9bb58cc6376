using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Where a page's Markdown is rendered otherwise than Markdig does it: formulas, C#, tables, an author's own HTML.</summary>
internal static partial class ProseRenderers
{
    public static void Install(ObjectRendererCollection renderers, PageAnchors anchors)
    {
        renderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineFormula());
        renderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new DisplayFormula());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTable());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCode());
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new AuthorsBlock(anchors));
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new AuthorsInline(anchors));
    }

    private sealed class InlineFormula : HtmlObjectRenderer<MathInline>
    {
        // $$…$$ within a paragraph is a formula on a line of its own, as in Jupyter.
        protected override void Write(HtmlRenderer renderer, MathInline formula)
        {
            var tex = formula.Content.ToString();
            renderer.Write(formula.DelimiterCount > 1 ? Formula.Display(tex) : Formula.Inline(tex));
        }
    }

    private sealed class DisplayFormula : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock formula) =>
            renderer.EnsureLine().Write(Formula.Display(formula.Lines.ToString())).WriteLine();
    }

    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine().Write("<div class=\"table\">");
            base.Write(renderer, table);
            renderer.Write("</div>").WriteLine();
        }
    }

    private sealed class HighlightedCode : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info?.ToLowerInvariant();
            renderer.EnsureLine().Write(CodeListing.Render(block.Lines.ToString(), language)).WriteLine();
        }
    }

    private sealed class AuthorsBlock(PageAnchors anchors) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) =>
            renderer.EnsureLine().Write(WithoutTakenIds(block.Lines.ToString(), anchors)).WriteLine();
    }

    private sealed class AuthorsInline(PageAnchors anchors) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
            renderer.Write(WithoutTakenIds(inline.Tag, anchors));
    }

    private static string WithoutTakenIds(string html, PageAnchors anchors) =>
        IdAttribute().Replace(html, match => anchors.TryTake(match.Groups["id"].Value) ? match.Value : "");

    [GeneratedRegex("""(?<=<[^>]*)\s+id\s*=\s*("|')?(?<id>[^"'\s>]+)("|')?""", RegexOptions.IgnoreCase)]
    private static partial Regex IdAttribute();
}
