using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class HtmlRepairTests
{
    [Theory]
    [InlineData("<p>fine</p>", "<p>fine</p>")]
    [InlineData("<div><b>open", "<div><b>open</b></div>")]
    [InlineData("too many</div></main>", "too many")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</ul>")]
    [InlineData("<br><img src=\"data:,\"><hr>", "<br><img src=\"data:,\"><hr>")]
    [InlineData("<div><span></div>", "<div><span></span></div>")]
    [InlineData("<svg><path d=\"M0 0\"/></svg>", "<svg><path d=\"M0 0\"/></svg>")]
    [InlineData("a <!-- b", "a &lt;!-- b")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    public void Markup_is_balanced_and_what_a_page_cannot_hold_is_shown_as_text(string html, string expected) =>
        HtmlRepair.Balance(html).ShouldBe(expected);
}
