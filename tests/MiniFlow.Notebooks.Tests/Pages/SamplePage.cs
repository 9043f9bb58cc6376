using System.Text.RegularExpressions;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

/// <summary>A page with every kind of cell and output.</summary>
internal static partial class SamplePage
{
    private static readonly PageOptions Options = new()
    {
        Index = new PageLink("MiniFlow", "index.html"),
        Previous = new PageLink("01 The chain rule by hand", "01-chain-rule.html"),
        Next = new PageLink("03 Linear", "03-linear.html"),
        Pages = new Dictionary<string, string> { ["03-linear"] = "03-linear.html" },
        Remark = "ran in 3.4 s",
    };

    public static string Render() =>
        NotebookPage.Render(NotebookDocument.Load(Snapshot.Fixture("sample.ipynb")), Options);

    /// <summary>The page without the mathematics that it carries along, which fills half a megabyte.</summary>
    public static string WithoutKatex(string page) => Katex().Replace(page, "<!-- KaTeX's $1 -->");

    [GeneratedRegex(@"<(style|script)>\n/\*! KaTeX.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Katex();
}
