using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;

namespace MiniFlow.Cli.Tests.Running;

public sealed class NotebookReportTests
{
    [Theory]
    [InlineData("02-graphs", "# 2 · Differentiable graphs", "Differentiable graphs")]
    [InlineData("02-graphs", "# 02 Differentiable *graphs*", "Differentiable graphs")]
    [InlineData("02-graphs", "# Graphs", "Graphs")]
    [InlineData("02-graphs", "# 2", "2")]
    [InlineData("02-graphs", "# 20 questions", "20 questions")]
    [InlineData("02-graphs", "no heading", "02-graphs")]
    [InlineData("mine", "# 2 nodes", "2 nodes")]
    public void A_title_is_the_heading_without_the_chapters_number(string name, string prose, string title)
    {
        var document = new NotebookDocument();
        document.Cells.Add(NotebookCell.Markdown(prose, "a"));

        new NotebookReport(new RunTarget($"/kit/{name}.ipynb"), document, [], TimeSpan.Zero).Title.ShouldBe(title);
    }
}
