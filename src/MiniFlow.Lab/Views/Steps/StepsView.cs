using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>An explanation of backpropagation, a step at a time: the graph on one side, what happens on the other. A slider
/// and two buttons walk through it; without script all steps stand one below the other.</summary>
internal sealed class StepsView : View
{
    private readonly ExplainedGraph graph;
    private readonly IReadOnlyList<Step> steps;

    public StepsView(ExplainedGraph graph)
    {
        this.graph = graph;
        steps = [.. ForwardSteps.Of(graph), .. BackwardSteps.Of(graph), .. PathSteps.Of(graph)];
    }

    private string Title => $"How {graph.OutputName} depends on {graph.Name(graph.Wrt)}";

    public override string ToHtml()
    {
        var figure = new Figure { Kind = "mf-steps", Title = Title, Script = Scripts.Steps };
        return figure.Render(html =>
        {
            html.Raw(StepsStyle.Style);
            using (html.Open("div", ("class", "walk"), ("data-mf-steps", StepsData.Of(graph, steps))))
            {
                DrawControls(html);
                using (html.Open("div", ("class", "split")))
                {
                    using (html.Open("div", ("class", "mf-scroll")))
                        new GraphDrawing(graph.Picture, _ => false, isNumbered: true).Draw(html, $"Graph of {graph.OutputName}", "The steps beside it say what is lit.");
                    using (html.Open("ol"))
                    {
                        for (var step = 0; step < steps.Count; step++)
                            DrawStep(html, steps[step]);
                    }
                }
            }
        });
    }

    public override string ToText()
    {
        var text = new StringBuilder(Title).Append('\n');
        for (var step = 0; step < steps.Count; step++)
        {
            text.Append($"\n{step + 1}. {steps[step].Phase}: {steps[step].Title}\n");
            foreach (var line in steps[step].Lines)
                text.Append(TextOf(line));
        }

        return text.ToString();
    }

    private static void DrawControls(Markup html)
    {
        // Hidden until the script shows it: without the script there is nothing to control.
        using (html.Open("div", ("class", "ctl"), ("hidden", "")))
        {
            html.Text("button", "‹", ("type", "button"), ("aria-label", "step back"));
            html.Empty("input", ("type", "range"), ("min", 1), ("value", 1), ("aria-label", "step"));
            html.Text("button", "›", ("type", "button"), ("aria-label", "next step"));
            html.Text("output", "", ("class", "n"));
        }
    }

    private static void DrawStep(Markup html, Step step)
    {
        html.Line();
        using (html.Open("li"))
        {
            html.Text("div", step.Phase, ("class", "ph"));
            html.Text("div", step.Title, ("class", "ti"));
            foreach (var line in step.Lines)
                DrawLine(html, line);
        }
    }

    private static void DrawLine(Markup html, StepLine line)
    {
        switch (line)
        {
            case FormulaLine formula:
                formula.Formula.Write(html);
                break;
            case SentenceLine sentence:
                html.Text("p", sentence.Text, ("class", sentence.IsWarning ? "wa" : null));
                break;
            case GridsLine grids:
                GridsDrawing.Draw(html, grids);
                break;
        }
    }

    private static string TextOf(StepLine line) => line switch
    {
        FormulaLine formula => $"   {formula.Formula.Text}\n",
        SentenceLine sentence => $"   {(sentence.IsWarning ? "! " : "")}{sentence.Text}\n",
        GridsLine grids => string.Concat(grids.Grids.Select(grid => $"   {grid.Sign} {grid.Name}: {TensorSketch.Text(grid.Data)}\n")),
        _ => "",
    };
}
