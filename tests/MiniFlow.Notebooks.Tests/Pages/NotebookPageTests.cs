using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class NotebookPageTests
{
    private static readonly string Page = SamplePage.Render();
    private static readonly IDocument Parsed = new HtmlParser().ParseDocument(Page);

    [Fact]
    public void A_notebook_becomes_a_page() =>
        Snapshot.Match(SamplePage.WithoutKatex(Page), "sample.html");

    [Fact]
    public void No_request_leaves_the_page()
    {
        foreach (var element in Parsed.All)
        {
            foreach (var name in new[] { "src", "srcset", "data", "poster", "background", "action", "ping" })
            {
                if (element.GetAttribute(name) is { } address)
                    address.ShouldStartWith("data:", customMessage: element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]);
            }

            if (element.LocalName == "link")
                element.GetAttribute("href").ShouldBe("data:,");
        }

        var css = string.Concat(Parsed.QuerySelectorAll("style").Select(style => style.TextContent));
        css.Split("url(").Skip(1).ShouldAllBe(rest => rest.StartsWith("data:"));
        css.ShouldNotContain("@import");
        Parsed.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public void Every_id_is_there_once_and_every_link_within_the_page_leads_somewhere()
    {
        var ids = Parsed.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        ids.ShouldBeUnique();
        Parsed.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_without_formulas_carries_no_mathematics()
    {
        var document = new NotebookDocument();
        document.Cells.Add(NotebookCell.Markdown("Plain words at $5 or $10.", "a"));

        var page = NotebookPage.Render(document, new PageOptions { Name = "plain" });

        page.ShouldNotContain("KaTeX_", Case.Sensitive);
        page.ShouldContain("<title>plain</title>");
        page.Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void Only_the_fonts_that_the_formulas_need_come_along()
    {
        MathFonts.For([@"\frac{x}{y}"]).ShouldNotContain("Script-Regular");
        MathFonts.For([@"\mathscr{L}"]).ShouldContain("Script-Regular");
        Page.ShouldContain("font-family:KaTeX_Caligraphic;font-style:normal;font-weight:700");
        Page.ShouldNotContain("font-family:KaTeX_Fraktur;font-style");
    }

    [Fact]
    public void The_same_notebook_gives_the_same_page() => SamplePage.Render().ShouldBe(Page);
}
