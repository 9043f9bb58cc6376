using AngleSharp.Html.Parser;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class HtmlIslandTests
{
    [Theory]
    [InlineData("<p>plain</p>")]
    [InlineData("<div>never closed")]
    [InlineData("</div></section></main>")]
    [InlineData("<style>p > b { color: red }</style><p title='a > b'>1 < 2</p>")]
    [InlineData("<svg><text>x</text></svg>")]
    [InlineData("<!-- a comment --><b>x</b>")]
    [InlineData("<details class='dni-treeview'><summary>x</summary></details>")]
    public void Markup_without_scripts_stands_in_a_shadow_tree(string html) =>
        HtmlIsland.Wrap(html, "output").ShouldStartWith("<div class=\"island\"><template shadowrootmode=\"open\">");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT src='x.js'></SCRIPT>")]
    [InlineData("<p></template><p>out")]
    [InlineData("<textarea>swallows the rest")]
    [InlineData("<!-- swallows the rest")]
    [InlineData("<a title=\"swallows the rest>")]
    [InlineData("<style>swallows the rest")]
    [InlineData("<plaintext>")]
    [InlineData("<meta http-equiv=refresh content='0;url=x'>")]
    public void Markup_that_a_shadow_tree_cannot_hold_stands_in_a_sandboxed_frame(string html) =>
        HtmlIsland.Wrap(html, "output").ShouldStartWith("<iframe class=\"frame\" sandbox=\"allow-scripts\" title=\"output\"");

    /// <summary>Whatever an output holds, what comes after it in the page is still there.</summary>
    [Theory]
    [InlineData("<div>never closed")]
    [InlineData("</div></section></main></body></html>")]
    [InlineData("</template></div>")]
    [InlineData("<textarea>")]
    [InlineData("<!--")]
    [InlineData("\"></iframe><script>document.body.remove()</script>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=\"x")]
    [InlineData("<")]
    public void What_follows_an_output_is_untouched(string html)
    {
        var page = new HtmlParser().ParseDocument($"<main><section>{HtmlIsland.Wrap(html, "o")}</section><p id=after></p></main>");

        page.GetElementById("after")!.ParentElement!.LocalName.ShouldBe("main");
        page.QuerySelectorAll("script").ShouldBeEmpty();
    }
}
