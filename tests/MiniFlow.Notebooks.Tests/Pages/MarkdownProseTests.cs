using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class MarkdownProseTests
{
    private static readonly Dictionary<string, string> NoAttachments = [];
    private readonly MarkdownProse prose = new(new PageAnchors(), new ProseLinks(null, new Dictionary<string, string> { ["03-linear"] = "03-linear.html" }));

    [Theory]
    [InlineData(@"$a_1 * b_2 * c$", @"<p><span class=""math"">a_1 * b_2 * c</span></p>")]
    [InlineData(@"$x < y$", @"<p><span class=""math"">x &lt; y</span></p>")]
    [InlineData(@"$$ \frac{a}{b} $$", @"<p><span class=""math display"">\frac{a}{b}</span></p>")]
    [InlineData("$$\na \\\\\nb\n$$", "<span class=\"math display\">a \\\\\nb</span>")]
    [InlineData("\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}", "<span class=\"math display\">\\begin{align}\na &amp;= b \\\\\nc &amp;= d\n\\end{align}</span>")]
    [InlineData("It costs $5, not $10.", "<p>It costs $5, not $10.</p>")]
    [InlineData("`$x$`", "<p><code>$x$</code></p>")]
    public void Formulas_come_through_as_TeX(string markdown, string html) =>
        prose.Render(markdown, NoAttachments).ShouldBe(html);

    [Fact]
    public void An_environment_within_a_formula_or_within_code_is_left_alone()
    {
        const string markdown = "$$\n\\begin{align}\na\n\\end{align}\n$$\n\n```tex\n\\begin{align}\n```";

        BareEnvironments.Fence(markdown).ShouldBe(markdown);
    }

    [Fact]
    public void A_number_is_not_parted_from_its_percent_sign_or_its_thousands() =>
        prose.Render("At least 92 % of 10 000 digits, `92 %`, 3 of 10", NoAttachments)
            .ShouldBe("<p>At least 92\u00A0% of 10\u00A0000 digits, <code>92 %</code>, 3 of 10</p>");

    [Fact]
    public void A_link_to_a_chapters_notebook_leads_to_its_page_and_another_one_stays() =>
        prose.Render("[next](03-linear.ipynb) [other](notes.ipynb)", NoAttachments)
            .ShouldBe("<p><a href=\"03-linear.html\">next</a> <a href=\"notes.ipynb\">other</a></p>");

    [Fact]
    public void A_picture_comes_along_or_becomes_a_link() =>
        prose.Render("![a](attachment:a.png) ![b](https://example.org/b.png)", new Dictionary<string, string> { ["a.png"] = "data:image/png;base64,AA==" })
            .ShouldBe("<p><img src=\"data:image/png;base64,AA==\" alt=\"a\" /> <a href=\"https://example.org/b.png\">b</a></p>");

    [Fact]
    public void Headings_get_ids_of_their_own_and_an_authors_ids_may_not_take_them()
    {
        prose.Render("## The chain rule", NoAttachments).ShouldBe("<h2 id=\"s-the-chain-rule\">The chain rule</h2>");
        prose.Render("## The *chain* rule", NoAttachments).ShouldBe("<h2 id=\"s-the-chain-rule-2\">The <em>chain</em> rule</h2>");
        prose.Render("<b id=\"s-the-chain-rule\">x</b> <b id='own'>y</b> <b id=own>z</b>", NoAttachments)
            .ShouldBe("<p><b>x</b> <b id='own'>y</b> <b>z</b></p>");

        prose.Headings.Select(heading => heading.Id).ShouldBe(["s-the-chain-rule", "s-the-chain-rule-2"]);
    }

    [Fact]
    public void Code_in_prose_has_colours_where_it_is_csharp()
    {
        prose.Render("```csharp\nvar x = 1;\n```", NoAttachments)
            .ShouldBe("<pre class=\"code\"><code><span class=\"k\">var</span> x = <span class=\"n\">1</span>;</code></pre>");
        prose.Render("```\n<b>\n```", NoAttachments).ShouldBe("<pre class=\"code\"><code>&lt;b&gt;</code></pre>");
    }
}
