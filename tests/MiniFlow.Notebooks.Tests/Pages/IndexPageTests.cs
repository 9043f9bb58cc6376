using MiniFlow.Notebooks.Chapters;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class IndexPageTests
{
    [Fact]
    public void The_index_has_a_card_for_each_notebook() =>
        Snapshot.Match(
            IndexPage.Render("MiniFlow", "A line that says <what> this is.",
            [
                new IndexEntry("01", new PageLink("The chain rule by hand", "01-chain-rule.html"), [Result("The gradient of f", ExerciseStatus.Passed, 1)], TimeSpan.FromSeconds(2.34)),
                new IndexEntry("06", new PageLink("Gradient descent", "06-descent.html"), [ExerciseResult.NotChecked("descend", 2, "")], TimeSpan.FromSeconds(30))
                {
                    Stopped = "Cell 7 of 19 ran longer than 30 s.",
                },
                new IndexEntry("07", new PageLink("Handwritten digits", "07-digits.html"), [Result("One layer", ExerciseStatus.Failed, 0, ("test accuracy", 0.9187))], TimeSpan.FromSeconds(12)),
            ]),
            "index.html");

    private static ExerciseResult Result(string title, ExerciseStatus status, double earned, params (string Name, double Value)[] metrics) =>
        new(title, title, status, 1, earned, "", metrics.ToDictionary(metric => metric.Name, metric => metric.Value));
}
